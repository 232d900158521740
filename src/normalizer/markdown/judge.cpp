// SPDX-License-Identifier: MIT
#include "normalizer/markdown/judge.hpp"

#include <algorithm>
#include <cstddef>

#include "normalizer/links/characters.hpp"
#include "normalizer/markdown/destination.hpp"
#include "normalizer/markdown/neighbours.hpp"
#include "normalizer/markdown/next_of.hpp"
#include "text/ascii.hpp"
#include "text/byte_block.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

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

bool is_heading(std::string_view line) {
  const std::size_t text = line.find_first_not_of('#');
  return text != npos && text >= 1 && text <= 6 && is_blank(line[text]) &&
         line.find_first_not_of(" \t", text) != npos;
}

constexpr AsciiSet emphasis_marks("*_");

/// The position from `at` on where emphasis may begin; npos if there is none.
std::size_t next_mark(std::string_view line, std::size_t at) {
  return next_of(line, emphasis_marks, at);
}

/// Whether a character that turns a `*` into an emoji begins at `at`.
bool is_keycap(std::string_view line, std::size_t at) {
  return line.substr(at).starts_with("\uFE0F") || line.substr(at).starts_with("\u20E3");
}

/// A stretch of one to three equal marks.
struct Marks {
  std::string_view line;
  std::size_t begin;
  std::size_t end;

  std::string_view text() const { return line.substr(begin, end - begin); }
  /// Whether a word of which they are part goes on with `c`. Two or more asterisks touch words of
  /// scripts without blanks, where a single one may be an ornament.
  bool are_in_word(char32_t c) const {
    const bool may_touch = line[begin] == '*' && end - begin >= 2;
    return is_of_word(c) && !(may_touch && is_of_dense_word(c));
  }
  /// Emphasis begins neither in a word, an address or a name (`@_a_`), nor where a mark is escaped.
  bool open() const {
    const std::size_t size = end - begin;
    if (size > 3 || (line[begin] != '*' && size != 2)) return false;
    if (is_space(character_after(line, end)) || is_keycap(line, end)) return false;
    const char32_t before = character_before(line, begin);
    return !are_in_word(before) && std::u32string_view(U"/\\@#=&").find(before) == npos;
  }
  /// Whether the next such marks on the line close what these open.
  bool are_closed() const {
    const std::size_t close = line.find(text(), end);
    if (close == npos || is_space(character_before(line, close))) return false;
    const char32_t after = character_after(line, close + text().size());
    return after != static_cast<char32_t>(line[begin]) && !are_in_word(after);
  }
  /// Whether the end of the text, which is that of the line, may have cut off what closes them.
  bool are_cut_off() const {
    return line[begin] == '*' && end - begin >= 2 && line.find(text(), end) == npos;
  }
};

/// The first marks from `at` on, which begin at the end of the line if there are none.
Marks marks_from(std::string_view line, std::size_t at) {
  const std::size_t begin = std::min(next_mark(line, at), line.size());
  if (begin == line.size()) return {line, begin, begin};
  return {line, begin, std::min(line.find_first_not_of(line[begin], begin), line.size())};
}

/// `**word**`, `*word*` or `__word__`, on one line and not inside a word; with `cut_off`, also
/// `**word` where nothing follows.
bool holds_emphasis(std::string_view line, bool cut_off) {
  for (Marks marks = marks_from(line, 0); marks.begin < line.size();
       marks = marks_from(line, marks.end))
    if (marks.open() && (marks.are_closed() || (cut_off && marks.are_cut_off()))) return true;
  return false;
}

/// `[label](address`, possibly cut off there.
bool holds_link(std::string_view line) {
  constexpr std::size_t longest_label = 999;
  for (std::size_t middle = line.find("]("); middle != npos; middle = line.find("](", middle + 2)) {
    const std::size_t size = std::min(middle, longest_label);
    const std::size_t open = line.substr(middle - size, size).rfind('[');
    if (open != npos && open + 1 < size && holds_address(line, middle + 1)) return true;
  }
  return false;
}

/// The label of a definition, `[label]: address`, with its brackets; empty if the line is none.
std::string_view defined_label(std::string_view line) {
  if (!line.starts_with('[')) return {};
  const std::size_t close = line.find("]:");
  const bool defines = close != npos && close > 1 && is_address(destination_at(line, close + 2));
  return defines ? line.substr(0, close + 1) : std::string_view();
}

/// `|---|:-:|`: at least two columns, or a bar at an end.
bool is_table_rule(std::string_view line) {
  return line.find('|') != npos && line.find('-') != npos &&
         line.find_first_not_of("|-: \t") == npos;
}

/// `Oktober 2020`, which makes the number before it a day.
bool is_month_and_year(std::string_view text) {
  constexpr std::size_t year_size = 4;
  const std::size_t blank = text.find(' ');
  if (blank == npos || blank == 0 || is_digit(text.front())) return false;
  const std::string_view year = text.substr(blank + 1, year_size + 1);
  return year.size() >= year_size && std::ranges::all_of(year.substr(0, year_size), is_digit) &&
         (year.size() == year_size || !is_alnum(year.back()));
}

/// The mark of a list item. A line without one has the mark NUL.
struct ItemMark {
  char mark = '\0';  ///< `-`, `*`, `+`, or `.` or `)` after a number
  unsigned number = 0;

  /// Whether an item with this mark may be the next one below `before`.
  bool follows(const ItemMark& before) const {
    const bool counts = number == before.number || number == before.number + 1;
    return mark != '\0' && mark == before.mark && counts;
  }
};

ItemMark item_mark(std::string_view line) {
  constexpr std::size_t most_digits = 9;
  std::size_t mark = 0;
  unsigned number = 0;
  for (; mark < line.size() && mark <= most_digits && is_digit(line[mark]); ++mark)
    number = number * 10 + static_cast<unsigned>(line[mark] - '0');
  const std::string_view marks = mark > 0 ? ".)" : "-*+";
  if (mark + 2 >= line.size() || marks.find(line[mark]) == npos || !is_blank(line[mark + 1]))
    return {};
  const std::size_t text = line.find_first_not_of(" \t", mark + 1);
  const bool day = mark > 0 && text != npos && is_month_and_year(line.substr(text));
  return text == npos || day ? ItemMark{} : ItemMark{line[mark], number};
}

/// A line without the blanks and the characters without a width at its beginning.
std::string_view without_head(std::string_view line) {
  static constexpr std::string_view heads[] = {" ",      "\t",     "\uFEFF", "\u200B",
                                               "\u2060", "\u200E", "\u200F"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view head : heads)
      if (line.starts_with(head)) {
        line.remove_prefix(head.size());
        found = true;
      }
  }
  return line;
}

std::size_t line_end(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
  return end;
}

/// The evidence in the lines of a text.
class Signs {
 public:
  explicit Signs(std::string_view text) : text_(text) {}

  /// Returns whether the evidence suffices.
  bool add(std::string_view line) {
    const bool last = line.data() + line.size() == text_.data() + text_.size();
    line = without_head(line);
    if (!line.empty()) {
      look_at_fence(line);
      heading_ |= is_heading(line);
      emphasis_ = emphasis_ || holds_emphasis(line, last && heading_);
      link_ = link_ || holds_link(line) || is_referred_to(defined_label(line));
      table_ |= is_table_rule(line) && before_.find('|') != npos;
      look_at_item(item_mark(line));
    }
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

  void look_at_item(const ItemMark& mark) {
    if (mark.mark == '\0') return;
    list_ |= mark.follows(last_mark_);
    last_mark_ = mark;
  }

  /// Whether `label` stands in the text without a colon. Only the first definitions are looked at.
  bool is_referred_to(std::string_view label) {
    constexpr int enough = 8;
    if (label.empty() || ++definitions_ > enough) return false;
    for (std::size_t at = text_.find(label); at != npos; at = text_.find(label, at + 1))
      if (at_or_blank(text_, at + label.size()) != ':') return true;
    return false;
  }

  std::string_view text_;
  std::string_view before_;
  ItemMark last_mark_;
  int definitions_ = 0;
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
  Signs signs(text);
  while (!text.empty()) {
    const std::size_t end = line_end(text);
    if (signs.add(text.substr(0, end))) return true;
    if (end == text.size()) return false;
    text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
  }
  return false;
}

}  // namespace casebook
