// SPDX-License-Identifier: MIT
#include "normalizer/markdown/judge.hpp"

#include <algorithm>
#include <cstddef>

#include "text/ascii.hpp"
#include "text/byte_block.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// The characters of Markdown's markup that a text contains.
struct Characters {
  ByteBlock fence{}, heading{}, emphasis{}, link{}, table{}, line{};

  void add(ByteBlock block) {
    fence |= equal(block, '`') | equal(block, '~');
    heading |= equal(block, '#');
    emphasis |= equal(block, '*') | equal(block, '_');
    link |= equal(block, '[');
    table |= equal(block, '|');
    line |= equal(block, '\n') | equal(block, '\r');
  }
  /// Whether they suffice for a fence, or for two of the other constructs. Any line may be a list
  /// item.
  bool suffice() const {
    const bool lines = any_of(line);
    return any_of(fence) ||
           any_of(heading) + any_of(emphasis) + any_of(link) + (lines && any_of(table)) + lines >=
               2;
  }
};

/// A quick test that nearly every text without Markdown fails.
bool may_hold_signs(std::string_view text) {
  Characters found;
  while (text.size() >= block_size) {
    found.add(load_block(text.data()));
    text.remove_prefix(block_size);
  }
  char rest[block_size] = {};
  text.copy(rest, text.size());
  found.add(load_block(rest));
  return found.suffice();
}

/// The character before or after a mark; a blank at the ends of the line.
char at_or_blank(std::string_view line, std::size_t at) {
  return at < line.size() ? line[at] : ' ';
}

/// Letters, digits and whatever is not ASCII.
bool is_word(char c) { return static_cast<unsigned char>(c) >= 0x80 || is_alnum(c); }

bool is_heading(std::string_view line) {
  const std::size_t text = line.find_first_not_of('#');
  return text != npos && text >= 1 && text <= 6 && is_blank(line[text]) &&
         line.find_first_not_of(" \t", text) != npos;
}

/// The position from `at` on where emphasis may begin; npos if there is none.
std::size_t next_mark(std::string_view line, std::size_t at) {
  while (at < line.size() && line[at] != '*' && line[at] != '_') ++at;
  return at < line.size() ? at : npos;
}

/// `**word**`, `*word*` or `__word__`, on one line and not inside a word.
bool holds_emphasis(std::string_view line) {
  for (std::size_t open = next_mark(line, 0); open != npos;) {
    const char mark = line[open];
    const std::size_t inner = std::min(line.find_first_not_of(mark, open), line.size());
    const std::size_t size = inner - open;
    const bool opens = size <= 3 && (mark == '*' || size == 2) &&
                       !is_blank(at_or_blank(line, inner)) &&
                       (open == 0 || !is_word(line[open - 1]));
    if (opens) {
      const std::size_t close = line.find(line.substr(open, size), inner);
      if (close != npos && !is_blank(line[close - 1]) && at_or_blank(line, close + size) != mark &&
          !is_word(at_or_blank(line, close + size)))
        return true;
    }
    open = next_mark(line, inner);
  }
  return false;
}

/// `[label](address`, possibly cut off there.
bool holds_link(std::string_view line) {
  const std::size_t middle = line.find("](");
  if (middle == npos || middle + 2 == line.size() || is_blank(line[middle + 2])) return false;
  const std::size_t open = line.substr(0, middle).rfind('[');
  return open != npos && open + 1 < middle;
}

/// `|---|:-:|`: at least two columns, or a bar at an end.
bool is_table_rule(std::string_view line) {
  return line.find('|') != npos && line.find('-') != npos &&
         line.find_first_not_of("|-: \t") == npos;
}

/// The marker of a list item: `-`, `*`, `+`, or `.` or `)` after a number; 0 if there is none.
char item_mark(std::string_view line) {
  constexpr std::size_t most_digits = 9;
  std::size_t mark = 0;
  while (mark < line.size() && mark <= most_digits && is_digit(line[mark])) ++mark;
  const std::string_view marks = mark > 0 ? ".)" : "-*+";
  const bool is_item = mark + 2 < line.size() && marks.find(line[mark]) != npos &&
                       is_blank(line[mark + 1]) && line.find_first_not_of(" \t", mark + 1) != npos;
  return is_item ? line[mark] : '\0';
}

std::size_t line_end(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
  return end;
}

/// The evidence in the lines of a text.
class Signs {
 public:
  /// Returns whether the evidence suffices.
  bool add(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == npos) {
      before_ = {};
      return false;
    }
    line.remove_prefix(begin);
    look_at_fence(line);
    heading_ |= is_heading(line);
    emphasis_ |= holds_emphasis(line);
    link_ |= holds_link(line);
    table_ |= is_table_rule(line) && before_.find('|') != npos;
    look_at_item(item_mark(line));
    before_ = line;
    return fence_ || heading_ + emphasis_ + link_ + table_ + list_ >= 2;
  }

 private:
  /// Backticks open a fence unless more of them follow on the line. Tildes, which also decorate
  /// posts, must be closed by a line of tildes only.
  void look_at_fence(std::string_view line) {
    if (line.starts_with("```")) fence_ |= line.find('`', line.find_first_not_of('`')) == npos;
    if (!line.starts_with("~~~")) return;
    fence_ |= tildes_ && line.find_first_not_of("~ \t") == npos;
    tildes_ = true;
  }

  void look_at_item(char mark) {
    if (mark == '\0') return;
    list_ |= mark == last_mark_;
    last_mark_ = mark;
  }

  std::string_view before_;
  char last_mark_ = '\0';
  bool tildes_ = false;
  bool fence_ = false;
  bool heading_ = false;
  bool emphasis_ = false;
  bool link_ = false;
  bool table_ = false;
  bool list_ = false;
};

}  // namespace

bool looks_like_markdown(std::string_view text) {
  if (!may_hold_signs(text)) return false;
  Signs signs;
  while (!text.empty()) {
    const std::size_t end = line_end(text);
    if (signs.add(text.substr(0, end))) return true;
    if (end == text.size()) return false;
    text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
  }
  return false;
}

}  // namespace casebook
