// SPDX-License-Identifier: MIT
#include "cli/config_file.hpp"

#include <algorithm>
#include <memory>
#include <string>
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

std::vector<CLI::ConfigItem> FlatToml::from_config(std::istream& input) const {
  const auto typed = app_.get_subcommands();
  if (typed.empty()) return {};  // that is told when all has been read
  std::vector<CLI::ConfigItem> kept;
  for (auto& item : CLI::ConfigTOML::from_config(input)) {
    if (!item.parents.empty()) continue;
    if (!known_to(typed.front(), item) && known_to_any(all_commands(app_), item)) continue;
    item.parents = {typed.front()->get_name()};
    kept.push_back(std::move(item));
  }
  return kept;
}

void add_config_option(CLI::App& app) {
  const auto* config =
      app.set_config("--config", "", "Read options from this file, as lines of: option = value")
          ->type_name("FILE");
  app.config_formatter(std::make_shared<FlatToml>(app));
  app.allow_config_extras(CLI::config_extras_mode::error);
  const auto formatter = std::make_shared<HelpWithConfig>(config);
  for (auto* command : app.get_subcommands([](CLI::App*) { return true; })) {
    command->formatter(formatter);
  }
}

}  // namespace casebook
