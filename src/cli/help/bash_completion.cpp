// SPDX-License-Identifier: MIT
#include <string_view>

#include "cli/help/completion_values.hpp"
#include "cli/help/completions.hpp"
#include "text/joined.hpp"

namespace casebook {
namespace {

constexpr std::string_view before_values =
    R"sh(# bash completion for casebook, made by: casebook completions bash
_casebook() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= word words=
    # The shell takes --option=value for three words.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = && $COMP_CWORD -ge 2 ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
            @COMMANDS@) command=$word; break ;;
        esac
    done
    COMPREPLY=()
    case "$command $previous" in
)sh";

constexpr std::string_view before_options = R"sh(        *)
            case $command in
)sh";

constexpr std::string_view end = R"sh(            esac ;;
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}
# Where nothing is offered, the shell offers the names of files.
complete -o default -F _casebook casebook
)sh";

std::string with_commands(std::string_view script, const ProgramDescription& program) {
  constexpr std::string_view place = "@COMMANDS@";
  std::string text(script);
  return text.replace(text.find(place), place.size(), joined(command_names(program), "|"));
}

/// The branch of `case "$command $previous"` for the value of an option.
std::string value_branch(const std::string& command, const OptionDescription& option) {
  std::string branch = "        ";
  for (const auto& name : option.names)
    branch.append(&name == &option.names.front() ? "'" : "|'")
        .append(command)
        .append(" ")
        .append(name)
        .append("'");
  switch (value_kind(option)) {
    case ValueKind::none:
      return {};
    case ValueKind::words:
      return branch + ") words='" + joined(option.words, " ") + "' ;;\n";
    case ValueKind::anything:
      return branch + ") compopt +o default 2>/dev/null; return ;;\n";
    case ValueKind::file:
    case ValueKind::folder:
      return branch + ") return ;;\n";
  }
  return {};
}

std::string value_branches(const CommandDescription& command, const std::string& typed) {
  std::string branches;
  for (const auto& option : command.options) branches += value_branch(typed, option);
  return branches;
}

/// The branch of `case $command`. A positional is a file unless it is one of some words.
std::string option_branch(const CommandDescription& command) {
  std::string branch = "                " + command.name + ") ";
  std::string words = joined(option_names(command), " ");
  bool file = false;
  for (const auto& positional : command.positionals) {
    words += ' ' + joined(positional.words, " ");
    file = file || positional.words.empty();
  }
  if (file) branch += "[[ $current == -* ]] || return; ";
  return branch + "words='" + words + "' ;;\n";
}

}  // namespace

std::string bash_completion(const ProgramDescription& program) {
  std::string script = with_commands(before_values, program);
  for (const auto& command : program.commands) script += value_branches(command, command.name);
  script += value_branches(program.itself, "");
  script += before_options;
  for (const auto& command : program.commands) script += option_branch(command);
  script += "                *) words='" + joined(command_names(program), " ") + ' ' +
            joined(option_names(program.itself), " ") + "' ;;\n";
  return script.append(end);
}

}  // namespace casebook
