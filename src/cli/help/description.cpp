// SPDX-License-Identifier: MIT
#include "cli/help/description.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/option_groups.hpp"

namespace casebook {
namespace {

/// A type is called `FORM:{nfc,nfkc,none}` where a validator says which words there are.
void set_value(OptionDescription& option, const std::string& type) {
  const auto colon = type.find(":{");
  option.value = type.substr(0, colon);
  if (colon == std::string::npos) return;
  const std::string words = type.substr(colon + 2, type.size() - colon - 3);
  option.words = CLI::detail::split(words, ',');
}

bool may_be_repeated(const CLI::Option& option) {
  return option.get_expected_max() > 1 ||
         option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
}

OptionDescription described(const CLI::Option& option) {
  OptionDescription one;
  for (const auto& name : option.get_snames()) one.names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) one.names.push_back("--" + name);
  if (option.get_items_expected_max() > 0) {
    set_value(one, option.get_type_name());
    one.repeatable = may_be_repeated(option);
  }
  if (option.get_positional()) {
    one.names = {option.get_name(true)};
    one.value.clear();
  }
  one.text = option.get_description();
  one.group = option.get_group();
  one.default_value = option.get_default_str();
  one.required = option.get_required();
  return one;
}

/// --config is the program's: as if it were the first of those about running.
void add_config(std::vector<OptionDescription>& options, const CLI::Option& config) {
  const auto running = std::ranges::find(options, running_group, &OptionDescription::group);
  if (running == options.end()) return;
  auto one = described(config);
  one.group = running_group;
  options.insert(running, std::move(one));
}

CommandDescription described(const CLI::App& app) {
  CommandDescription command{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;
    auto& list = option->get_positional() ? command.positionals : command.options;
    list.push_back(described(*option));
  }
  const auto groups = app.get_groups();
  std::ranges::stable_sort(command.options, {}, [&](const OptionDescription& option) {
    return std::ranges::find(groups, option.group) - groups.begin();
  });
  return command;
}

}  // namespace

ProgramDescription describe(const CLI::App& app) {
  ProgramDescription program{described(app), {}};
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_group().empty()) continue;
    program.commands.push_back(described(*command));
    add_config(program.commands.back().options, *app.get_config_ptr());
  }
  return program;
}

const CommandDescription* find_command(const ProgramDescription& program, std::string_view name) {
  const auto found = std::ranges::find(program.commands, name, &CommandDescription::name);
  return found == program.commands.end() ? nullptr : &*found;
}

const std::string& long_name(const OptionDescription& option) { return option.names.back(); }

}  // namespace casebook
