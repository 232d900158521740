// SPDX-License-Identifier: MIT
#include "cli/help/completion_values.hpp"

namespace casebook {

ValueKind value_kind(const OptionDescription& option) {
  if (!option.words.empty()) return ValueKind::words;
  if (option.value.empty()) return ValueKind::none;
  if (option.value == "FILE") return ValueKind::file;
  return option.value == "DIR" ? ValueKind::folder : ValueKind::anything;
}

std::vector<std::string> command_names(const ProgramDescription& program) {
  std::vector<std::string> names;
  for (const auto& command : program.commands) names.push_back(command.name);
  return names;
}

std::vector<std::string> option_names(const CommandDescription& command) {
  std::vector<std::string> names;
  for (const auto& option : command.options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

std::string escaped_with(std::string_view sign, std::string_view special, std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) escaped += sign;
    escaped += c;
  }
  return escaped;
}

}  // namespace casebook
