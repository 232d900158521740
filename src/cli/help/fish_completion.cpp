// SPDX-License-Identifier: MIT
#include <string_view>

#include "cli/help/completion_values.hpp"
#include "cli/help/completions.hpp"
#include "text/joined.hpp"

namespace casebook {
namespace {

std::string quoted(std::string_view text) { return "'" + escaped_with("\\", "\\'", text) + "'"; }

std::string values(const OptionDescription& option) {
  switch (value_kind(option)) {
    case ValueKind::none:
      return {};
    case ValueKind::words:
      return " -x -a " + quoted(joined(option.words, " "));
    case ValueKind::file:
      return " -r -F";
    case ValueKind::folder:
      return " -x -a '(__fish_complete_directories)'";
    case ValueKind::anything:
      return " -x";
  }
  return {};
}

std::string names(const OptionDescription& option) {
  std::string text;
  for (const auto& name : option.names)
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  return text;
}

std::string lines_of(const CommandDescription& command, const std::string& condition) {
  const std::string begin = "complete -c casebook -n '" + condition + "'";
  std::string lines;
  for (const auto& positional : command.positionals)
    lines +=
        begin +
        (positional.words.empty() ? " -F" : " -x -a " + quoted(joined(positional.words, " "))) +
        "\n";
  for (const auto& option : command.options)
    lines += begin + names(option) + values(option) + " -d " + quoted(option.text) + "\n";
  return lines;
}

}  // namespace

std::string fish_completion(const ProgramDescription& program) {
  constexpr auto without_command = "__fish_use_subcommand";
  std::string script =
      "# fish completion for casebook, made by: casebook completions fish\n"
      "complete -c casebook -f\n";
  for (const auto& command : program.commands)
    script += std::string("complete -c casebook -n ") + without_command + " -a " + command.name +
              " -d " + quoted(command.text) + "\n";
  script += lines_of(program.itself, without_command);
  for (const auto& command : program.commands)
    script += lines_of(command, "__fish_seen_subcommand_from " + command.name);
  return script;
}

}  // namespace casebook
