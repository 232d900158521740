// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/preparation.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "normalizer/links/links.hpp"
#include "normalizer/markdown/destination.hpp"
#include "normalizer/markdown/preparation/address_marks.hpp"
#include "normalizer/markdown/preparation/flanking.hpp"
#include "normalizer/markdown/preparation/mathematics.hpp"
#include "normalizer/markdown/preparation/tables.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

void hide_keycaps(std::string_view text, PreparedText& out) {
  for (const std::string_view keycap : {"*\uFE0F", "*\u20E3"})
    for (std::size_t at = text.find(keycap); at != npos; at = text.find(keycap, at + 1))
      out.hide_mark(at);
}

/// Lets `[word](word)` stand.
void hide_parentheses(std::string_view text, PreparedText& out) {
  for (std::size_t at = text.find("]("); at != npos; at = text.find("](", at + 2)) {
    const bool empty = text.substr(at + 2).starts_with(')') || at + 2 == text.size();
    if (!empty && !holds_address(text, at + 1)) out.hide(at + 1, at + 2);
  }
}

void leave_out_invisible(std::string_view text, PreparedText& out) {
  static constexpr std::string_view invisible[] = {"\uFEFF", "\u200B", "\u2060", "\u200E",
                                                   "\u200F"};
  constexpr std::string_view marks = "#-*+>|`~0123456789";
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    for (const std::string_view& character : invisible)
      if (text.substr(end).starts_with(character)) end += character.size();
    if (end > begin && end < text.size() && marks.find(text[end]) != npos)
      out.leave_out(begin, end);
    begin = std::min(text.find('\n', end), text.size() - 1) + 1;
  }
}

/// What the end of the text leaves open in its last line, innermost last.
class OpenConstructs {
 public:
  explicit OpenConstructs(std::string_view text) {
    const std::size_t feed = text.find_last_of("\r\n");
    line_ = feed == npos ? text : text.substr(feed + 1);
    look_for_destination();
    look_for_autolink();
    if (line_.find("``") == npos) look_for("`");
    look_for("~~");
    look_for("**");
  }

  std::string closing() {
    std::ranges::stable_sort(open_, std::greater<>(), &Open::first);
    std::string marks;
    for (const auto& [at, mark] : open_) marks += mark;
    return marks;
  }

 private:
  using Open = std::pair<std::size_t, std::string>;

  void look_for_destination() {
    const std::size_t at = line_.rfind("](");
    if (at == npos) return;
    const std::string_view inner = line_.substr(at + 2);
    const std::size_t title = inner.find_first_of(" \t");
    if (inner.find(')') == npos && title == npos) {
      const auto opened = static_cast<std::size_t>(std::ranges::count(inner, '('));
      open_.emplace_back(at, std::string(opened + 1, ')'));
    }
    if (title != npos && inner.substr(title + 1).starts_with('"') &&
        inner.find('"', title + 2) == npos)
      open_.emplace_back(at, "\")");
  }

  void look_for_autolink() {
    const std::size_t at = line_.rfind('<');
    if (at != npos && line_.substr(at + 1).starts_with("http") &&
        line_.find_first_of("> \t", at) == npos)
      open_.emplace_back(at, ">");
  }

  /// A mark is open if it stands there an odd number of times.
  void look_for(std::string_view mark) {
    bool open = false;
    std::size_t last = 0;
    for (std::size_t at = line_.find(mark); at != npos; at = line_.find(mark, at + mark.size())) {
      open = !open;
      last = at;
    }
    if (open) open_.emplace_back(last, mark);
  }

  std::string_view line_;
  std::vector<Open> open_;
};

}  // namespace

void prepare_for_parser(std::string_view text, PreparedText& out) {
  out.assign(text);
  hide_mathematics(text, out);
  hide_address_marks(text, out);
  hide_keycaps(text, out);
  part_strong_marks(out);
  hide_parentheses(text, out);
  leave_out_invisible(text, out);
  complete_tables(text, out);
  out.insert(text.size(), OpenConstructs(text).closing());
  out.finish();
}

}  // namespace casebook
