// SPDX-License-Identifier: MIT
#include "cli/help/help.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/help/wrapping.hpp"
#include "terminal/width.hpp"
#include "text/joined.hpp"

namespace casebook {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t widest = 100;
constexpr std::size_t text_column = 30;  // where the texts of entries begin
constexpr std::size_t narrow = 60;       // below it, they stand below their terms
constexpr std::size_t narrow_column = 6;

std::size_t line_width(std::size_t columns) {
  return columns == 0 ? usual_width : std::min(columns, widest);
}

/// The pieces between which a command may go on in the next line: an option stays with its value.
std::vector<std::string> parts_of_command(std::string_view command) {
  std::vector<std::string> parts;
  for (auto& word : words_of(command)) {
    if (!parts.empty() && parts.back().starts_with('-') && !word.starts_with('-'))
      parts.back() += ' ' + word;
    else
      parts.push_back(std::move(word));
  }
  return parts;
}

class Page {
 public:
  explicit Page(std::size_t columns) : width_(line_width(columns)) {}

  void paragraph(std::string_view text) {
    append_wrapped(out_, 0, words_of(text), {width_, 0, ""});
  }

  void blank_line() { out_ += '\n'; }

  void entry(const std::string& term, const std::string& text) {
    out_ += "  " + term;
    const std::size_t column = width_ < narrow ? narrow_column : text_column;
    std::size_t at = 2 + columns_of(term);
    if (at + 2 > column) {
      out_ += '\n';
      at = 0;
    }
    out_.append(column - at, ' ');
    append_wrapped(out_, column, words_of(text), {width_, column, ""});
  }

  void example(std::string_view command) {
    out_ += "  ";
    append_wrapped(out_, 2, parts_of_command(command), {width_, 6, " \\"});
  }

  std::string text() && { return std::move(out_); }

 private:
  std::size_t width_;
  std::string out_;
};

std::string term_of(const OptionDescription& option) {
  const std::string term = joined(option.names, ", ");
  return option.value.empty() ? term : term + ' ' + option.value;
}

std::string text_of(const OptionDescription& option) {
  if (option.required) return option.text + " (required)";
  return option.default_value.empty() ? option.text
                                      : option.text + " (default: " + option.default_value + ")";
}

void add_options(Page& page, const CommandDescription& command) {
  std::string_view group;
  for (const auto& option : command.options) {
    if (option.group != group) {
      group = option.group;
      page.blank_line();
      page.paragraph(option.group + ":");
    }
    page.entry(term_of(option), text_of(option));
  }
}

void add_commands(Page& page, const std::vector<CommandDescription>& commands) {
  page.blank_line();
  page.paragraph("Commands:");
  for (const auto& command : commands) page.entry(command.name, command.text);
}

/// `  study.db    an SQLite database` or `  casebook inspect study.db`
void add_indented(Page& page, std::string_view line) {
  line.remove_prefix(line.find_first_not_of(' '));
  const auto gap = line.find("  ");
  if (gap == std::string_view::npos) return page.example(line);
  page.entry(std::string(line.substr(0, gap)), std::string(line.substr(gap)));
}

/// Lines that belong together are wrapped as one.
void add_footer(Page& page, std::string_view footer) {
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (!paragraph.empty()) page.paragraph(paragraph);
    paragraph.clear();
  };
  while (!footer.empty()) {
    const auto line = footer.substr(0, footer.find('\n'));
    footer.remove_prefix(std::min(line.size() + 1, footer.size()));
    if (!line.empty() && line.front() != ' ') {
      paragraph.append(paragraph.empty() ? "" : " ").append(line);
      continue;
    }
    end_paragraph();
    if (line.empty())
      page.blank_line();
    else
      add_indented(page, line);
  }
  end_paragraph();
}

std::string usage_of(const CommandDescription& command) {
  std::string usage = "Usage: casebook " + command.name;
  if (!command.options.empty()) usage += " [OPTIONS]";
  for (const auto& positional : command.positionals)
    usage += positional.required ? ' ' + positional.names[0] : " [" + positional.names[0] + ']';
  return usage;
}

}  // namespace

std::string help_text(const ProgramDescription& program, const CommandDescription* command,
                      std::size_t columns) {
  Page page(columns);
  const auto& shown = command ? *command : program.itself;
  page.paragraph(shown.text);
  page.blank_line();
  page.paragraph(command ? usage_of(shown) : "Usage: casebook COMMAND [OPTIONS]");
  if (!shown.positionals.empty()) page.blank_line();
  for (const auto& positional : shown.positionals)
    page.entry(term_of(positional), text_of(positional));
  add_options(page, shown);
  if (!command) add_commands(page, program.commands);
  page.blank_line();
  add_footer(page, shown.footer);
  return std::move(page).text();
}

}  // namespace casebook
