// SPDX-License-Identifier: MIT
#include "cli/config_file.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "cli/help/nearest.hpp"
#include "cli/settings.hpp"
#include "error.hpp"
#include "text/path.hpp"

namespace casebook {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;

bool known_to(const CLI::App& command, const Setting& setting) {
  return command.get_option_no_throw("--" + setting.option) != nullptr;
}

std::vector<const CLI::App*> all_commands(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

/// Whether a command that the setting may be for knows its option.
bool known_to_any(const CLI::App& app, const Setting& setting) {
  const auto commands = all_commands(app);
  return std::ranges::any_of(commands, [&](const CLI::App* command) {
    const bool meant = setting.command.empty() || setting.command == command->get_name();
    return meant && known_to(*command, setting);
  });
}

/// What the setting's option was meant to be.
std::optional<std::string> meant_option(const CLI::App& app, const Setting& setting) {
  std::vector<std::string> names;
  for (const CLI::App* command : all_commands(app)) {
    if (!setting.command.empty() && setting.command != command->get_name()) continue;
    for (const CLI::Option* option : command->get_options()) {
      const auto& known = option->get_lnames();
      names.insert(names.end(), known.begin(), known.end());
    }
  }
  return nearest(setting.option, names);
}

[[noreturn]] void refuse(const CLI::App& app, const std::string& file, const Setting& setting) {
  const std::string place =
      file + ", line " + std::to_string(setting.line) + ": there is no option ";
  throw UsageError(
      place + (setting.command.empty() ? "" : setting.command + " --") + setting.option,
      with_guess(meant_option(app, setting),
                 "Options are called as on the command line, without the dashes, above all tables "
                 "or in a table of a command, such as [export]"));
}

std::string quoted(const std::string& name) {
  std::string text = "\"";
  for (const char c : name) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

/// An array's elements are names as they stand; a string is a list as on the command line.
CLI::ConfigItem item_of(Setting&& setting, const std::string& command) {
  if (setting.is_array && setting.option == "attributes")
    std::ranges::transform(setting.values, setting.values.begin(), quoted);
  CLI::ConfigItem item;
  item.parents = {command};
  item.name = std::move(setting.option);
  item.inputs = std::move(setting.values);
  return item;
}

std::string text_of(std::istream& input, const std::string& file) {
  std::string text(most_bytes + 1, '\0');
  input.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(input.gcount()));
  if (text.size() > most_bytes)
    throw UsageError(file + " is too large for a file of options: it has more than 1 MB");
  return text;
}

}  // namespace

std::vector<CLI::ConfigItem> ConfigReader::from_config(std::istream& input) const {
  const auto typed = app_.get_subcommands();
  if (typed.empty()) return {};  // that is told when all has been read
  const CLI::App& command = *typed.front();
  const auto file = app_.get_config_ptr()->as<std::string>();
  std::vector<CLI::ConfigItem> kept;
  for (Setting& setting : read_settings(file, text_of(input, file))) {
    if (!known_to_any(app_, setting)) refuse(app_, file, setting);
    const bool meant = setting.command.empty() || setting.command == command.get_name();
    if (meant && known_to(command, setting) && !setting.values.empty())
      kept.push_back(item_of(std::move(setting), command.get_name()));
  }
  return kept;
}

void add_config_option(CLI::App& app) {
  app.set_config("--config", "", "Read options from this file, as lines of: option = value")
      ->type_name("FILE")
      ->check([](const std::string& path) {  // what is none may never end
        std::error_code unknown;
        const auto status = std::filesystem::status(path_of(path), unknown);
        return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)
                   ? path + " is not a file"
                   : std::string();
      });
  app.config_formatter(std::make_shared<ConfigReader>(app));
  app.allow_config_extras(CLI::config_extras_mode::error);
}

}  // namespace casebook
