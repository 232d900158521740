// SPDX-License-Identifier: MIT
#include "cli/refusal.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

#include "cli/help/completion_values.hpp"
#include "cli/help/description.hpp"
#include "cli/help/nearest.hpp"
#include "error.hpp"
#include "text/path.hpp"

namespace casebook {
namespace {

/// The sentence of a CLI11 error, without its line breaks.
std::string sentence_of(const CLI::ParseError& error) {
  std::string sentence = error.what();
  std::replace(sentence.begin(), sentence.end(), '\n', ' ');
  while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '.'))
    sentence.pop_back();
  return sentence;
}

/// Throws for a missing or unknown command.
[[noreturn]] void refuse_without_command(const CLI::App& app) {
  const auto words = app.remaining();
  if (words.empty()) throw UsageError("A command is missing", known_commands);
  if (words.front().front() == '-')
    throw UsageError("'" + words.front() + "' stands without a command", known_commands);
  refuse_command(app, words.front());
}

/// The first word that looks like an option and is none, without a value behind `=`.
std::optional<std::string> unknown_option(const CLI::App& app) {
  const auto words = app.remaining(true);
  const auto found = std::ranges::find_if(
      words, [](const std::string& word) { return word.size() > 1 && word.starts_with('-'); });
  if (found == words.end()) return std::nullopt;
  return found->substr(0, found->find('='));
}

std::optional<std::string> other_command_with(const ProgramDescription& program,
                                              const std::string& option) {
  for (const auto& command : program.commands)
    if (std::ranges::count(option_names(command), option) > 0) return command.name;
  return std::nullopt;
}

[[noreturn]] void refuse_option(const CLI::App& app, const std::string& command,
                                const std::string& option) {
  const auto program = describe(app);
  const std::string sentence = command + " has no option " + option;
  const std::string hint = "Try: casebook " + command + " --help";
  if (const auto other = other_command_with(program, option))
    throw UsageError(sentence, *other + " has it. " + hint);
  const auto* known = find_command(program, command);
  const auto names = known ? option_names(*known) : std::vector<std::string>();
  throw UsageError(sentence, with_guess(nearest(option, names), hint));
}

}  // namespace

void refuse_command(const CLI::App& app, const std::string& word) {
  std::error_code unknown;
  if (std::filesystem::exists(path_of(word), unknown))
    throw UsageError("A command is missing before " + word,
                     "Type casebook export FILE -o FOLDER; on Windows, drop one thing at a time "
                     "onto casebook.exe");
  throw UsageError("There is no command '" + word + "'",
                   with_guess(nearest(word, command_names(describe(app))), known_commands));
}

void refuse(const CLI::App& app, const CLI::ParseError& error) {
  const auto typed = app.get_subcommands();
  if (typed.empty()) refuse_without_command(app);
  const std::string command = typed.front()->get_name();
  // Where an option is mistyped, CLI11 may miss that option instead.
  const bool may_be_mistyped = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr ||
                               dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
  if (const auto option = may_be_mistyped ? unknown_option(app) : std::nullopt)
    refuse_option(app, command, *option);
  throw UsageError(sentence_of(error), "Try: casebook " + command + " --help");
}

}  // namespace casebook
