// SPDX-License-Identifier: MIT
// The commands and their options as plain data: what help, manual pages, completions, the example
// of an option file and hints are made from, so that none of them can differ from what is parsed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace casebook {

struct OptionDescription {
  std::vector<std::string> names;  ///< `-o`, `--output`; the one of a positional is `SOURCE`
  std::string value;               ///< what follows it, `DIR`; empty for a flag
  std::vector<std::string> words;  ///< the only values that it takes; empty: it takes others
  std::string text;                ///< half a sentence, without a full stop
  std::string group;
  std::string default_value;  ///< empty: none that can be told
  bool required = false;
  bool repeatable = false;
};

struct CommandDescription {
  std::string name;
  std::string text;
  std::string footer;  ///< lines that begin with a blank are tables and examples
  std::vector<OptionDescription> positionals;
  std::vector<OptionDescription> options;  ///< those of a group stand together
};

struct ProgramDescription {
  CommandDescription itself;  ///< with the options that need no command
  std::vector<CommandDescription> commands;
};

/// Describes a program whose commands have all been added. Hidden commands and options, those
/// without a group, are left out; --config, which belongs to the program, is in every command that
/// has a group `running_group`.
ProgramDescription describe(const CLI::App& app);

/// The command of this name, or nullptr.
const CommandDescription* find_command(const ProgramDescription& program, std::string_view name);

/// The name to call an option by in prose: its long one, if it has any.
const std::string& long_name(const OptionDescription& option);

}  // namespace casebook
