// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/cut_off.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "normalizer/markdown/line_head.hpp"
#include "normalizer/markdown/neighbours.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// What a line leaves open at its end.
class OpenConstructs {
 public:
  /// `marked` is the line with the marks hidden that are none.
  OpenConstructs(std::string_view line, std::string_view marked) : line_(line), marked_(marked) {
    look_for_destination();
    look_for_autolink();
    look_for_description();
    look_for_marks();
  }

  /// What closes them, innermost first.
  std::string closing() {
    std::ranges::stable_sort(open_, std::greater<>(), &Open::first);
    std::string marks;
    for (const auto& [at, mark] : open_) marks += mark;
    return marks;
  }

 private:
  using Open = std::pair<std::size_t, std::string>;
  /// Marks of emphasis that are open, or were before some of them were closed.
  struct Marks {
    std::size_t at;
    char mark;
    std::size_t size;
  };

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

  void look_for_description() {
    const std::size_t at = line_.rfind("![");
    if (at != npos && at + 2 < line_.size() && line_.find_first_of("[]", at + 2) == npos)
      open_.emplace_back(at, "]()");
  }

  void look_for_marks() {
    for (std::size_t at = marked_.find_first_of("\\`*~_"); at < marked_.size();
         at = marked_.find_first_of("\\`*~_", at)) {
      const char mark = marked_[at];
      const std::size_t end = std::min(marked_.find_first_not_of(mark, at), marked_.size());
      if (mark == '\\')
        at += 2;
      else if (mark == '`')
        at = pass_code(at, end);
      else
        at = pass_marks(at, end);
    }
    bool within_strong = false;
    for (const Marks& marks : emphasis_) {
      within_strong |= marks.size > 1;
      if (within_strong) open_.emplace_back(marks.at, std::string(marks.size, marks.mark));
    }
  }

  /// The end of the code that begins at `at`; the end of the line if it is open.
  std::size_t pass_code(std::size_t at, std::size_t end) {
    constexpr std::size_t fence = 3;
    const std::string_view ticks = marked_.substr(at, end - at);
    if (ticks.size() >= fence) return npos;
    const std::size_t close = marked_.find(ticks, end);
    if (close != npos) return close + ticks.size();
    if (end < marked_.size()) open_.emplace_back(at, ticks);
    return npos;
  }

  std::size_t pass_marks(std::size_t at, std::size_t end) {
    constexpr std::size_t longest = 3;
    const char mark = marked_[at];
    std::size_t size = end - at;
    const char32_t before = character_before(marked_, at);
    const char32_t after = character_after(marked_, end);
    if (size > longest) return end;
    const bool in_word = mark == '_' && is_of_word(after);
    if (!is_space(before) && !in_word) size -= close(mark, size, end == marked_.size());
    if (size > 0 && !is_space(after) && may_open(mark, size, before, end))
      emphasis_.push_back({at, mark, size});
    return end;
  }

  /// A single word in small letters behind underscores may be a name that was cut off: `__attr`.
  bool may_open(char mark, std::size_t size, char32_t before, std::size_t end) const {
    if (mark == '*') return size > 1 || !is_of_word(before);
    const bool name = marked_[end] >= 'a' && marked_[end] <= 'z' && marked_.find(' ', end) == npos;
    return size == 2 && (mark == '~' || (!is_of_word(before) && !name));
  }

  /// How many of `size` marks close what is open. At the very end some of those that close it may
  /// be missing.
  std::size_t close(char mark, std::size_t size, bool at_end) {
    std::size_t used = 0;
    while (used < size) {
      const auto last = std::ranges::find(emphasis_.rbegin(), emphasis_.rend(), mark, &Marks::mark);
      if (last == emphasis_.rend()) break;
      if (last->size > size - used && !at_end && last->size < 3) break;
      const std::size_t closed = std::min(last->size, size - used);
      used += closed;
      last->size -= closed;
      if (last->size > 0) {
        missing_of_closing(*last, at_end);
        break;
      }
      emphasis_.erase(std::prev(last.base()), emphasis_.end());
    }
    return used;
  }

  /// The rest of marks that are partly closed at the very end closes them.
  void missing_of_closing(Marks& marks, bool at_end) {
    if (!at_end || marks.size != 1) return;
    open_.emplace_back(marks.at, std::string(1, marks.mark));
    emphasis_.erase(emphasis_.begin() + (&marks - emphasis_.data()), emphasis_.end());
  }

  std::string_view line_;
  std::string_view marked_;
  std::vector<Open> open_;
  std::vector<Marks> emphasis_;
};

std::string_view without_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

/// Whether marks of strong emphasis are open at the end of the last line of `text`.
bool is_strong_at_end(std::string_view text) {
  bool open = false;
  for (std::size_t at = text.find("**", text.find_last_of("\r\n") + 1); at != npos;
       at = text.find("**", at + 2))
    open = !open;
  return open;
}

/// Whether `marks` may mark words behind them.
bool may_mark(std::string_view marks, std::string_view before) {
  if (marks == "*" || marks == "_") return is_strong_at_end(before);
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"**", "***", "__", "~~", "`", "``", "[", "!["},
      [&](std::string_view known) { return known == marks; });
}

/// The marks that end `text`, which has no blanks at its end, and mark nothing.
std::string_view bare_marks(std::string_view text) {
  if (text.empty()) return {};
  const std::size_t before =
      text.find_last_not_of(text.back() == '[' ? "![" : text.substr(text.size() - 1));
  const std::string_view marks = text.substr(before + 1);
  const bool apart = before == npos || is_space(character_before(text, before + 1));
  return apart && may_mark(marks, text.substr(0, before + 1)) ? marks : std::string_view();
}

}  // namespace

void close_cut_off(std::string_view text, PreparedText& out) {
  text = without_blanks(text);
  const std::size_t begin = text.find_last_of("\r\n") + 1;
  const std::size_t marks = text.size() - bare_marks(text).size();
  const std::size_t end = std::max(begin, without_blanks(text.substr(0, marks)).size());
  const std::string_view line = text.substr(begin, end - begin);
  out.insert(end, OpenConstructs(line, out.view().substr(begin, end - begin)).closing());
}

void drop_bare_marks(std::string_view text, Draft& draft) {
  text = without_blanks(text);
  const std::size_t size = bare_marks(text).size();
  if (size == 0 || draft.lines.empty() || draft.lines.back().kind == LineKind::code) return;
  auto& [words, style, address, cell_end] = draft.pieces.back();
  const bool code = (style & StyledRun::code) != 0;
  if (!code && words.size() >= size && end_within(text, words) == text.size())
    words.remove_suffix(size);
}

}  // namespace casebook
