// SPDX-License-Identifier: MIT
#include "cli/config_file.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/option_groups.hpp"

namespace casebook {
namespace {

bool known_to(const CLI::App* command, const CLI::ConfigItem& item) {
  return command->get_option_no_throw("--" + item.name) != nullptr;
}

bool known_to_any(const std::vector<const CLI::App*>& commands, const CLI::ConfigItem& item) {
  return std::any_of(commands.begin(), commands.end(),
                     [&](const CLI::App* command) { return known_to(command, item); });
}

std::vector<const CLI::App*> all_commands(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view blanks = " \t\r";
  const auto begin = line.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(blanks) + 1 - begin);
}

/// What stands behind `name =` on its line.
std::string_view value_of(std::string_view name, std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const auto equals = line.find('=');
    if (equals != std::string_view::npos && trimmed(line.substr(0, equals)) == name)
      return trimmed(line.substr(equals + 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

std::string quoted(const std::string& name) {
  std::string text = "\"";
  for (const char c : name) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

/// The text of a TOML string on one line, without its outer quotes.
std::string string_of(std::string_view value) {
  const bool literal = value.front() == '\'';
  std::string text;
  value = value.substr(1, value.size() - 2);
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!literal && value[i] == '\\' && i + 1 < value.size()) ++i;
    text += value[i];
  }
  return text;
}

/// CLI11 takes the quotes off a name in a list of names. An array's elements are names as they
/// stand; a string is a list as on the command line.
void restore_quotes(CLI::ConfigItem& item, std::string_view text) {
  const std::string_view value = value_of(item.name, text);
  if (value.starts_with('[')) {
    if (item.name == "attributes") std::ranges::transform(item.inputs, item.inputs.begin(), quoted);
  } else if (value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
             value.back() == value.front()) {
    item.inputs = {string_of(value)};
  }
}

/// CLI11 keeps --config with the app, and a command's help shows the command's own options alone.
class HelpWithConfig : public CLI::Formatter {
 public:
  explicit HelpWithConfig(const CLI::Option* config) : config_(config) {}

  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    if (group == running_group) options.insert(options.begin(), config_);
    return CLI::Formatter::make_group(group, is_positional, options);
  }

 private:
  const CLI::Option* config_;
};

}  // namespace

std::vector<CLI::ConfigItem> FlatToml::from_config(std::istream& file) const {
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  std::istringstream input(text);
  const auto typed = app_.get_subcommands();
  if (typed.empty()) return {};  // that is told when all has been read
  std::vector<CLI::ConfigItem> kept;
  for (auto& item : CLI::ConfigTOML::from_config(input)) {
    if (!item.parents.empty()) continue;
    if (!known_to(typed.front(), item) && known_to_any(all_commands(app_), item)) continue;
    if (item.name == "columns" || item.name == "attributes") restore_quotes(item, text);
    item.parents = {typed.front()->get_name()};
    kept.push_back(std::move(item));
  }
  return kept;
}

void add_config_option(CLI::App& app) {
  const auto* config =
      app.set_config("--config", "", "Read options from this file, as lines of: option = value")
          ->type_name("FILE")
          ->check([](const std::string& path) {  // what is none may never end
            std::error_code unknown;
            const auto status = std::filesystem::status(path, unknown);
            return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)
                       ? path + " is not a file"
                       : std::string();
          });
  app.config_formatter(std::make_shared<FlatToml>(app));
  app.allow_config_extras(CLI::config_extras_mode::error);
  const auto formatter = std::make_shared<HelpWithConfig>(config);
  for (auto* command : app.get_subcommands([](CLI::App*) { return true; })) {
    command->formatter(formatter);
  }
}

}  // namespace casebook
