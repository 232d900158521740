// SPDX-License-Identifier: MIT
#include <string_view>
#include <vector>

#include "cli/help/completion_values.hpp"
#include "cli/help/completions.hpp"
#include "text/joined.hpp"

namespace casebook {
namespace {

/// Within '…', where _arguments gives `[`, `]` and `:` a meaning of their own.
std::string quoted(std::string_view text) {
  const std::string plain = escaped_with("\\", "\\[]:", text);
  std::string quoted;
  for (const char c : plain) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted;
}

std::string action(const OptionDescription& option) {
  switch (value_kind(option)) {
    case ValueKind::none:
      return {};
    case ValueKind::words:
      return ":" + option.value + ":(" + joined(option.words, " ") + ")";
    case ValueKind::file:
      return ":" + option.value + ":_files";
    case ValueKind::folder:
      return ":" + option.value + ":_files -/";
    case ValueKind::anything:
      return ":" + option.value + ": ";
  }
  return {};
}

/// How an option may take its value: `-oDIR`, `--output=DIR`, or as the next word.
std::string written(const std::string& name, const OptionDescription& option) {
  if (option.value.empty()) return name;
  return name + (name.starts_with("--") ? "=" : "+");
}

std::string specification(const OptionDescription& option) {
  std::vector<std::string> forms;
  for (const auto& name : option.names) forms.push_back(written(name, option));
  std::string line = option.repeatable ? "'*'" : "'(" + joined(option.names, " ") + ")'";
  line += forms.size() == 1 ? forms.front() : "{" + joined(forms, ",") + "}";
  return line + "'[" + quoted(option.text) + "]" + action(option) + "'";
}

std::string specification_of_positional(const OptionDescription& option) {
  const std::string values =
      option.words.empty() ? "_files" : "(" + joined(option.words, " ") + ")";
  return "':" + option.names[0] + ":" + values + "'";
}

std::string specifications(const CommandDescription& command, const std::string& indent) {
  std::string lines;
  for (const auto& option : command.options) lines += " \\\n" + indent + specification(option);
  for (const auto& positional : command.positionals)
    lines += " \\\n" + indent + specification_of_positional(positional);
  return lines;
}

}  // namespace

std::string zsh_completion(const ProgramDescription& program) {
  std::string script =
      "#compdef casebook\n"
      "# zsh completion for casebook, made by: casebook completions zsh\n"
      "_casebook() {\n"
      "  local state\n"
      "  local -a commands line\n"
      "  commands=(\n";
  for (const auto& command : program.commands)
    script += "    '" + command.name + ":" + quoted(command.text) + "'\n";
  script += "  )\n  _arguments -C -s -S" + specifications(program.itself, "    ");
  script +=
      " \\\n    '1: :->command' '*:: :->rest'\n"
      "  case $state in\n"
      "    command) _describe -t commands command commands ;;\n"
      "    rest) case $words[1] in\n";
  for (const auto& command : program.commands)
    script += "      " + command.name + ") _arguments -s -S" + specifications(command, "        ") +
              " ;;\n";
  return script +
         "    esac ;;\n"
         "  esac\n"
         "}\n"
         "if [[ $funcstack[1] == _casebook ]]; then _casebook \"$@\"; else compdef _casebook "
         "casebook; fi\n";
}

}  // namespace casebook
