// SPDX-License-Identifier: MIT
#include "cli/help/manual.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "cli/help/manual_texts.hpp"
#include "cli/help/version.hpp"
#include "cli/help/wrapping.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

std::map<std::string, std::string_view> texts() {
  return {{"export", export_roff()},
          {"merge", merge_roff()},
          {"plan", plan_roff()},
          {"inspect", inspect_roff()},
          {"template", template_roff()}};
}

/// A word as it stands: what groff would take for a typographic sign, an escape or a request is
/// none.
std::string literal(std::string_view word) {
  static const std::map<char, std::string_view> signs = {
      {'\\', "\\e"}, {'-', "\\-"}, {'\'', "\\(aq"}, {'`', "\\(ga"}, {'^', "\\(ha"}, {'~', "\\(ti"}};
  std::string text = word.starts_with('.') ? "\\&" : "";
  for (const char c : word) {
    const auto sign = signs.find(c);
    text += sign == signs.end() ? std::string_view(&c, 1) : sign->second;
  }
  return text;
}

/// Lines of roff, none of which is long.
std::string prose(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  std::ranges::transform(words, words.begin(), literal);
  std::string lines;
  append_wrapped(lines, 0, words, {78, 0, ""});
  return lines;
}

std::string bold(std::string_view text) { return "\\fB" + literal(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + literal(text) + "\\fR"; }

std::string entry(const OptionDescription& option) {
  std::string names;
  for (const auto& name : option.names) names += (names.empty() ? "" : ", ") + bold(name);
  if (!option.value.empty()) names += ' ' + italic(option.value);
  std::string text = option.text;
  if (!option.default_value.empty()) text += " (default: " + option.default_value + ")";
  return ".TP\n" + names + "\n" + prose(text + ".");
}

std::string options_of(const CommandDescription& command) {
  std::string text = ".SH OPTIONS\n";
  std::string_view group;
  for (const auto& option : command.options) {
    if (option.group != group) text += ".SS \"" + literal(group = option.group) + "\"\n";
    text += entry(option);
  }
  return text;
}

std::string synopsis(const CommandDescription& command) {
  std::string line = bold("casebook " + command.name);
  for (const auto& positional : command.positionals) line += ' ' + italic(positional.names[0]);
  for (const auto& option : command.options)
    if (option.required) line += ' ' + bold(option.names[0]) + ' ' + italic(option.value);
  return line + " [" + italic("OPTION") + "]...\n";
}

std::string head(const std::string& name, const std::string& text) {
  std::string title = name;
  std::ranges::transform(title, title.begin(), upper);
  return ".\\\" SPDX-License-Identifier: MIT\n.TH " + title + " 1 " + release_date() +
         " \"casebook " + version_number() + "\" \"User Commands\"\n.SH NAME\n" + literal(name) +
         " \\- " + text + "\n.SH SYNOPSIS\n";
}

/// What `whole` is with `part` in the place that is kept for it.
std::string filled(std::string_view whole, const std::string& part) {
  constexpr std::string_view place = "@OPTIONS@\n";
  std::string text(whole);
  return text.replace(text.find(place), place.size(), part);
}

std::string lower_first(std::string text) {
  if (!text.empty()) text[0] = lower(text[0]);
  return text;
}

std::string commands_of(const ProgramDescription& program) {
  std::string text = ".SH COMMANDS\n";
  for (const auto& command : program.commands)
    text += ".TP\n" + bold(command.name) + "\n" + prose(command.text + ".");
  return text + options_of(program.itself);
}

}  // namespace

std::string manual_page(const ProgramDescription& program, const CommandDescription* command) {
  if (!command)
    return head("casebook", "rows of an experiment database in, Word documents for NVivo out") +
           "\\fBcasebook\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]...\n" +
           filled(casebook_roff(), commands_of(program));
  return head("casebook-" + command->name, lower_first(command->text)) + synopsis(*command) +
         filled(texts().at(command->name), options_of(*command));
}

std::vector<std::string> commands_with_manual() {
  std::vector<std::string> names;
  for (const auto& [name, text] : texts()) names.push_back(name);
  return names;
}

}  // namespace casebook
