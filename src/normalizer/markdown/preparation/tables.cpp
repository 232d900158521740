// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/tables.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "normalizer/links/characters.hpp"
#include "normalizer/markdown/next_of.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr AsciiSet line_breaks("\r\n");

/// A line without its line break, and where its content begins behind the marks of what holds it.
struct Line {
  std::string_view text;
  std::size_t begin = 0;    ///< in the whole text
  std::size_t indent = 0;   ///< blanks and `>` before anything else
  std::size_t content = 0;  ///< the same, and marks of list items
  std::string_view words() const { return text.substr(content); }
};

std::size_t skip_item_mark(std::string_view line, std::size_t at) {
  std::size_t mark = at;
  while (mark < line.size() && is_digit(line[mark])) ++mark;
  const std::string_view marks = mark > at ? ".)" : "-*+";
  const bool is_mark = mark + 1 < line.size() && marks.find(line[mark]) != npos;
  return is_mark && is_blank(line[mark + 1]) ? mark + 1 : at;
}

Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(next_of(text, line_breaks, begin), text.size());
  Line line{text.substr(begin, end - begin), begin};
  const auto skip = [&](const AsciiSet& characters, std::size_t at) {
    while (at < line.text.size() && characters.has(line.text[at])) ++at;
    return at;
  };
  constexpr AsciiSet blanks(" \t"), of_quotes(" \t>");
  line.content = line.indent = skip(of_quotes, 0);
  for (std::size_t next; (next = skip_item_mark(line.text, line.content)) > line.content;)
    line.content = skip(blanks, next);
  return line;
}

std::size_t next_line(std::string_view text, const Line& line) {
  const std::size_t end = line.begin + line.text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

/// How many cells a row has at most: a bar in code may part none.
std::size_t count_cells(std::string_view row) {
  std::size_t bars = 0;
  std::size_t last = npos;
  constexpr AsciiSet bars_and_escapes("|\\");
  const auto next = [&](std::size_t at) { return next_of(row, bars_and_escapes, at); };
  for (std::size_t at = next(0); at != npos; at = next(at)) {
    if (row[at] == '|') {
      ++bars;
      last = at;
    }
    at += row[at] == '|' ? 1 : 2;
  }
  if (bars == 0) return row.empty() ? 0 : 1;
  const bool closed = row.find_first_not_of(" \t", last + 1) == npos;
  return bars + 1 - (row.front() == '|') - (closed && (bars > 1 || row.front() != '|'));
}

/// `|---|:-:|`, the line below the head of a table.
class Rule {
 public:
  /// False if `line` is no rule.
  bool read(const Line& line) {
    columns_ = 0;
    missing_.clear();
    if (line.content != line.indent) return false;
    text_ = line.text.substr(0, line.text.find_last_not_of(" \t") + 1);
    at_ = line.content;
    bool bar = take_bar();
    while (at_ < text_.size()) {
      if (!read_cell()) return false;
      const bool parted = take_bar();
      bar |= parted;
      if (!parted && at_ < text_.size()) return false;
    }
    return bar && columns_ > 0;
  }
  std::size_t columns() const { return columns_; }
  bool is_short() const { return !missing_.empty(); }

  /// Lengthens the cells that are too short for the parser, and adds columns.
  void complete(const Line& line, std::size_t columns, PreparedText& out) const {
    for (const auto& [at, count] : missing_) out.insert(line.begin + at, std::string(count, '-'));
    if (columns <= columns_) return;
    std::string added;
    const std::string_view cell = text_.ends_with('|') ? "---|" : "|---";
    for (std::size_t more = columns - columns_; more > 0; --more) added += cell;
    out.insert(line.begin + text_.size(), std::move(added));
  }

 private:
  struct Missing {
    std::size_t at;
    std::size_t count;
  };

  bool take_bar() {
    const std::size_t bar = std::min(text_.find_first_not_of(" \t", at_), text_.size());
    if (bar == text_.size() || text_[bar] != '|') return false;
    at_ = std::min(text_.find_first_not_of(" \t", bar + 1), text_.size());
    return true;
  }

  /// `:?-+:?`; the parser wants three characters of it.
  bool read_cell() {
    constexpr std::size_t least = 3;
    const std::size_t begin = at_;
    if (text_[at_] == ':') ++at_;
    const std::size_t hyphens = at_;
    at_ = std::min(text_.find_first_not_of('-', at_), text_.size());
    if (at_ == hyphens) return false;
    if (at_ < text_.size() && text_[at_] == ':') ++at_;
    if (at_ - begin < least) missing_.push_back({hyphens, least - (at_ - begin)});
    ++columns_;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t columns_ = 0;
  std::vector<Missing> missing_;
};

bool is_fence(std::string_view words) {
  return words.starts_with("```") || words.starts_with("~~~");
}

/// The bars and hyphens of a rule that the end of the text cut off below the whole head of a table.
bool is_cut_rule(const Line& head, const Line& line) {
  const std::string_view row = head.text.substr(0, head.text.find_last_not_of(" \t") + 1);
  const bool is_head = head.words().starts_with('|') && row.ends_with('|');
  return is_head && line.content == line.indent && line.words().starts_with('|') &&
         line.words().find_first_not_of("|-: \t") == npos;
}

/// Puts a whole rule in place of one that was cut off.
void replace_rule(const Line& line, std::size_t columns, PreparedText& out) {
  std::string rule = "|";
  for (; columns > 0; --columns) rule += "---|";
  out.replace(line.begin + line.content, line.begin + line.text.size(), std::move(rule));
}

/// The longest row below `rule`; `line` becomes the first line below the table.
std::size_t longest_row(std::string_view text, Line& line) {
  std::size_t most = 0;
  for (std::size_t at; (at = next_line(text, line)) < text.size();) {
    line = line_at(text, at);
    if (line.words().empty() || is_fence(line.words())) break;
    most = std::max(most, count_cells(line.words()));
  }
  return most;
}

/// Whether an empty line before `head` parts it from a paragraph. More deeply indented it would
/// become code.
bool needs_empty_line(const Line& before, const Line& head) {
  constexpr std::size_t least_of_code = 4;
  return !before.words().empty() && head.indent == head.content &&
         head.indent < before.content + least_of_code;
}

}  // namespace

void complete_tables(std::string_view text, PreparedText& out) {
  if (text.find('|') == npos) return;
  Rule rule;
  Line before;
  Line head;
  for (std::size_t at = 0; at < text.size();) {
    Line line = line_at(text, at);
    const bool is_rule = head.words().find('|') != npos && rule.read(line);
    const std::size_t cells = is_rule ? count_cells(head.words()) : 0;
    if (is_rule && (!rule.is_short() || cells == rule.columns())) {
      if (needs_empty_line(before, head)) out.insert(head.begin, "\n");
      const Line of_rule = line;
      rule.complete(of_rule, std::max(cells, longest_row(text, line)), out);
    } else if (next_line(text, line) >= text.size() && is_cut_rule(head, line)) {
      if (needs_empty_line(before, head)) out.insert(head.begin, "\n");
      replace_rule(line, count_cells(head.words()), out);
    }
    before = head;
    head = line;
    at = next_line(text, line);
  }
}

}  // namespace casebook
