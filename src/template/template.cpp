// SPDX-License-Identifier: MIT
#include "template/template.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "error.hpp"
#include "files/whole_file.hpp"
#include "template/reader.hpp"
#include "template/sample.hpp"

namespace casebook {
namespace {

/// `Title`, `Title and Subtitle`, `Title, Subtitle and Case Text`
std::string listed(const std::vector<std::string>& names) {
  std::string list = names.front();
  for (std::size_t i = 1; i < names.size(); ++i)
    list += (i + 1 == names.size() ? " and " : ", ") + names[i];
  return list;
}

void warn(const std::string& name, const TemplateFile& file, Progress& progress) {
  if (file.without_styles) {
    progress.warn(name + " has no styles; those of the built-in template are used");
  } else if (!file.missing.empty()) {
    const bool one = file.missing.size() == 1;
    progress.warn(fmt::format("{} has no style{} named {}; {} added as in the built-in template",
                              name, one ? "" : "s", listed(file.missing),
                              one ? "it is" : "they are"));
  }
}

bool is_there(const std::filesystem::path& path) {
  std::error_code unknown;  // told when it is written
  return std::filesystem::exists(std::filesystem::symlink_status(path, unknown));
}

void refuse_what_is_there(const TemplateOptions& options) {
  const std::string name = options.output.string();
  std::error_code unknown;
  if (std::filesystem::is_directory(options.output, unknown))
    throw OutputError(name + " is a folder", "Name a .docx or .dotx file with -o");
  if (!options.overwrite && is_there(options.output))
    throw OutputError(name + " is there already",
                      "Name another file with -o; --overwrite takes one that was never changed");
  if (const auto unfinished = partial_path(options.output); is_there(unfinished))
    throw OutputError(unfinished.string() + ", which is needed in between, is there already",
                      "Remove it, or name another file with -o");
}

}  // namespace

ChosenLook choose_look(const ExportOptions& options, Progress& progress) {
  if (!options.template_file) return {Look::built_in(), {}};
  TemplateFile file = read_template(*options.template_file);
  warn(options.template_file->string(), file, progress);
  return {Look(std::move(file.parts)), std::move(file.sha256)};
}

void run_template(const TemplateOptions& options, Progress& progress) {
  refuse_what_is_there(options);
  write_template_sample(options.output);
  progress.say("Wrote " + options.output.string() +
               "; change its styles and give it to casebook export with --template");
}

}  // namespace casebook
