// SPDX-License-Identifier: MIT
#include "cli/help/example_file.hpp"

#include <map>
#include <string_view>

#include "cli/help/wrapping.hpp"

namespace casebook {
namespace {

/// Values that make sense for most, as TOML writes them. What is not here has the default, the
/// first of its words, or what it is called.
const std::map<std::string_view, std::string_view> examples = {
    {"output", R"("study")"},
    {"template", R"("my.docx")"},
    {"max-cases", "2000"},
    {"shard", R"("1/2")"},
    {"changes", R"("changes.csv")"},
    {"variants", R"("both")"},
    {"table", R"("table_output")"},
    {"columns", R"("probe=prompt,date=created")"},
    {"date-format", R"(["%d/%m/%Y"])"},
    {"date-locale", R"("de_DE")"},
    {"prompts", R"("input.jsonl")"},
    {"time-zone", R"("+00:00")"},
    {"password-file", R"("password.txt")"},
    {"ssl-ca", R"("ca.pem")"},
    {"ssl-mode", R"("required")"},
    {"encoding", R"("windows-1252")"},
    {"delimiter", R"("tab")"},
    {"quote", R"("none")"},
    {"escape", R"("backslash")"},
    {"texts", R"("answer,comment")"},
    {"sheet", R"(["2020", "2021"])"},
    {"null", R"(["NULL", "n/a"])"},
    {"skip-rows", "2"},
    {"probe", R"(["Tea", "Coffee"])"},
    {"experiment", R"(["1", "2"])"},
    {"since", R"("2020-01")"},
    {"until", R"("2020-12")"},
    {"layout", R"("month")"},
    {"case-name", R"("{date} Case {root_id}")"},
    {"month-heading", R"("{year}-{month:02} {month_name}")"},
    {"title", R"("{probe}")"},
    {"normalize", R"("nfc")"},
    {"attributes", R"(["mood", "location"])"},
    {"sheet-root", R"("Nodes")"},
    {"qdpx-flavor", R"("nvivo")"},
    {"corpus", R"(["jsonl", "txm"])"},
};

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string value_of(const OptionDescription& option, std::string_view name) {
  if (option.value.empty()) return "true";
  if (const auto found = examples.find(name); found != examples.end())
    return std::string(found->second);
  if (!option.default_value.empty()) return quoted(option.default_value);
  return quoted(option.words.empty() ? option.value : option.words.front());
}

std::string comment(std::string_view words) {
  std::string lines;
  append_wrapped(lines, 0, words_of(words), {76, 0, ""});
  std::string text;
  for (std::size_t begin = 0; begin < lines.size(); begin = lines.find('\n', begin) + 1)
    text += "# " + lines.substr(begin, lines.find('\n', begin) + 1 - begin);
  return text;
}

/// Those that end the program at once, and the one that names the file, have no place in it.
bool can_stand_in_a_file(std::string_view name) {
  return name != "help" && name != "config" && name != "print-config";
}

}  // namespace

std::string example_file(const CommandDescription& command) {
  std::string text =
      "# Options for: casebook " + command.name +
      " SOURCE --config FILE\n"
      "# Take the # off the lines that you want. What is typed goes before what stands here.\n";
  std::string_view group;
  for (const auto& option : command.options) {
    const std::string name = long_name(option).substr(2);
    if (!can_stand_in_a_file(name)) continue;
    if (option.group != group) {
      group = option.group;
      text += "\n## " + option.group + "\n";
    }
    text += "\n" + comment(option.text) + "#" + name + " = " + value_of(option, name) + "\n";
  }
  return text;
}

}  // namespace casebook
