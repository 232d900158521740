// SPDX-License-Identifier: MIT
#include "normalizer/links/marks.hpp"

#include <algorithm>

#include "normalizer/links/emoticons.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_word_character(char32_t c) { return is_letter(c) || is_number(c) || is_mark(c); }
constexpr bool is_gap(char32_t c) { return c == 0 || c == ' '; }

constexpr AsciiSet emoticon_eyes(":;=");
constexpr AsciiSet mouth_marks("()[]{}|\\/<>*$@");
constexpr AsciiSet mouth_letters("DPpOosSxXc3");

char32_t first_of(std::string_view text) { return text.empty() ? 0 : decode(text, 0).code_point; }
char32_t last_of(std::string_view text) {
  return text.empty() ? 0 : decode_before(text, text.size()).code_point;
}

}  // namespace

bool ends_with_emoticon(std::string_view text) {
  constexpr std::size_t longest = 16;  // in bytes
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), longest));
  return ends_with_emoticon_face(tail) && !ends_with_item_label(text);
}

std::size_t leading_emoticon(std::string_view text) {
  if (text.size() < 2 || text.front() == ' ' || !is_ascii(text.front())) return 0;
  if (const std::size_t size = emoticon_face(text.substr(0, text.find(' ')))) return size;
  if (!emoticon_eyes.has(text.front())) return 0;
  const std::size_t mouth = text.find_first_not_of("-'^,", 1);
  if (mouth > 3) return 0;  // or there is none
  const bool goes_on =
      mouth + 1 < text.size() && (is_alnum(text[mouth + 1]) || text[mouth + 1] == '/');
  if (mouth_letters.has(text[mouth])) return goes_on ? 0 : mouth + 1;
  const bool path = (text[mouth] == '/' || text[mouth] == '\\') && goes_on;
  return mouth_marks.has(text[mouth]) && !path ? mouth + 1 : 0;
}

bool opens_markup(std::string_view text, std::size_t from, std::size_t to, char mark) {
  std::ptrdiff_t open = 0;
  for (std::size_t pos = text.substr(0, to).find(mark, from); pos < to;) {
    const std::size_t end = std::min(text.find_first_not_of(mark, pos), to);
    const char before = pos > from ? text[pos - 1] : ' ';
    const char after = end < text.size() ? text[end] : 'x';
    const bool opens = !is_alnum(before) && after != ' ' && after != '\n';
    const auto size = static_cast<std::ptrdiff_t>(end - pos);
    open = opens || mark == '|' ? open + size : std::max<std::ptrdiff_t>(open - size, 0);
    pos = text.substr(0, to).find(mark, end);
  }
  return open > 0;
}

bool begins_with_closing(std::string_view text) {
  return enclosing_mark(first_of(text)).may_close();
}

void Enclosures::read(std::string_view line, std::size_t end) {
  char32_t before = last_of(line.substr(0, read_));
  while (read_ < end) {
    const Decoded c = decode(line, read_);
    const std::size_t begin = read_;
    read_ += c.length;
    if (c.length > 1 || !is_alnum(line[begin])) {
      take(c.code_point, begin, before, first_of(line.substr(read_)));
    }
    before = c.code_point;
  }
}

void Enclosures::cut(std::size_t size) {
  while (!steps_.empty() && steps_.back().begin >= size) {
    std::size_t& count = count_[steps_.back().kind];
    count = steps_.back().opens ? count - 1 : count + 1;
    steps_.pop_back();
  }
  read_ = std::min(read_, size);
}

void Enclosures::take(char32_t c, std::size_t at, char32_t before, char32_t after) {
  const Role found = role(c, before, after);
  if (found == Role::closing) {
    const std::size_t kind = open_for(c);
    if (kind == npos) return;
    --count_[kind];
    steps_.push_back({at, kind, false});
  } else if (found == Role::opening) {
    const std::size_t kind = enclosing_mark(c).opens;
    ++count_[kind];
    spaced_[kind] = is_gap(after);
    steps_.push_back({at, kind, true});
  }
}

/// The kind of the open mark that `closing` closes; npos if there is none.
std::size_t Enclosures::open_for(char32_t closing) const {
  for (const std::size_t kind : enclosing_mark(closing).closes)
    if (kind > 0 && count_[kind] > 0) return kind;
  return npos;
}

Enclosures::Role Enclosures::role(char32_t c, char32_t before, char32_t after) const {
  const EnclosingMark& mark = enclosing_mark(c);
  if (!mark.may_open() && !mark.may_close()) return Role::neither;
  if (mark.has_fixed_direction) return mark.may_open() ? Role::opening : Role::closing;
  const bool apostrophe = c == '\'' || c == U'’';
  if (apostrophe && is_word_character(before) && is_word_character(after)) return Role::neither;
  const EnclosingMark& mark_before = enclosing_mark(before);
  const bool opens_before = is_gap(before) || before == ':' || before == U'：' ||
                            (mark_before.may_open() && mark_before.has_fixed_direction);
  const bool word_after = is_word_character(after) || enclosing_mark(after).may_open();
  const std::size_t open = open_for(c);
  const bool spaced = open != npos && spaced_[open] && is_gap(before);
  if (spaced || (open != npos && !(opens_before && word_after))) return Role::closing;
  if (!mark.may_open()) return Role::neither;
  if (opens_before) return Role::opening;
  const bool low = c == U'„' || c == U'‚' || c == U'«' || c == U'“' || c == U'‹' || c == U'‘';
  return low && !is_gap(after) && is_word_character(after) ? Role::opening : Role::neither;
}

Enclosures::Role Enclosures::role_at_end(std::string_view line, bool glued) {
  if (line.empty()) return Role::neither;
  const Decoded mark = decode_before(line, line.size());
  if (!enclosing_mark(mark.code_point).may_open()) return Role::neither;
  const std::string_view rest = line.substr(0, line.size() - mark.length);
  cut(rest.size());
  read(line, rest.size());
  return role(mark.code_point, last_of(rest), glued ? U'h' : U' ');
}

bool Enclosures::is_open_before_end(std::string_view line, char32_t closing) {
  const std::size_t end = line.size() - decode_before(line, line.size()).length;
  cut(end);
  read(line, end);
  return open_for(closing) != npos;
}

Enclosures::Role Enclosures::role_at_head(std::string_view line, std::string_view right) {
  if (right.empty()) return Role::neither;
  const Decoded mark = decode(right, 0);
  const EnclosingMark& enclosing = enclosing_mark(mark.code_point);
  if (!enclosing.may_open() && !enclosing.may_close()) return Role::neither;
  read(line, line.size());
  const char32_t after = first_of(right.substr(mark.length));
  const Role found = role(mark.code_point, U'h', after);
  if (found != Role::neither || !enclosing.may_close()) return found;
  const bool always_opens = std::u32string_view(U"„‚«‹").find(mark.code_point) != npos;
  return always_opens || is_word_character(after) ? Role::opening : Role::closing;
}

bool Enclosures::closes(std::string_view line, std::string_view right) {
  return role_at_head(line, right) == Role::closing && open_for(first_of(right)) != npos;
}

bool Enclosures::closes_tight(std::string_view line, std::string_view right) {
  return closes(line, right) && !spaced_[open_for(first_of(right))];
}

}  // namespace casebook
