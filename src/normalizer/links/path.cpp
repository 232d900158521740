// SPDX-License-Identifier: MIT
#include "normalizer/links/path.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/marks.hpp"
#include "normalizer/links/scheme.hpp"
#include "normalizer/mojibake/sequence.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr char32_t en_dash = 0x2013;

/// Reads a path character by character.
class PathReader {
 public:
  PathReader(std::string_view text, std::size_t begin, PathRule rule)
      : text_(text),
        begin_(begin),
        pos_(begin),
        rule_(rule),
        readable_(rule == PathRule::readable) {}

  std::size_t read_to_end() {
    while (pos_ < text_.size()) {
      const char c = text_[pos_];
      if (is_ascii(c) ? ends_address(c) || is_written_break() || is_face() : !is_part_of_path())
        break;
      if (c == ':' && has_word_at(text_, pos_, "://")) {
        const std::size_t next = next_scheme();
        if (next != npos) return next;
      }
      if (c == '/' && has_word_before(text_, begin_, pos_ + 1, "/wiki/")) readable_ = true;
      pos_ += is_ascii(c) ? 1 : length_here();
    }
    return pos_;
  }

 private:
  /// The beginning of the scheme before the colon at the current position, unless that address is
  /// part of this one.
  std::size_t next_scheme() const {
    constexpr std::string_view joins = "/=?#&:";
    const std::size_t next = scheme_before(text_, begin_, pos_);
    return next != npos && joins.find(text_[next - 1]) == npos ? next : npos;
  }

  /// True at a backslash and a letter: a line break or the like as dumps write it (`\n`). Before
  /// other characters a backslash is Markdown's (`foo\_bar`), which belongs to the address.
  bool is_written_break() const {
    return text_[pos_] == '\\' && pos_ + 1 < text_.size() && is_ascii_letter(text_[pos_ + 1]);
  }

  /// True at `(^`, which begins a face: no path holds a `^`.
  bool is_face() const { return text_[pos_] == '(' && text_.substr(pos_ + 1).starts_with('^'); }

  /// The length of the current character; a misread letter such as `Ã©` counts as one character.
  std::size_t length_here() const {
    const std::size_t misread = misread_at(text_, pos_).length;
    return misread > 0 ? misread : decode(text_, pos_).length;
  }

  /// True for a misread ellipsis or emoji (`â€¦`), which begins with a letter.
  static bool hides_mark(const Misread& misread) {
    return misread.length > 0 && !is_letter(misread.character);
  }

  bool is_part_of_path() const {
    if (rule_ == PathRule::ascii || pos_ == begin_) return false;
    const Decoded c = decode(text_, pos_);
    const char before = text_[pos_ - 1];
    const char after = pos_ + c.length < text_.size() ? text_[pos_ + c.length] : ' ';
    switch (script_of(c.code_point)) {
      case Script::latin:
        return !hides_mark(misread_at(text_, pos_));
      case Script::spaced:
        return true;
      case Script::dense:
      case Script::dense_mark:
      case Script::hangul:
        return readable_ || before == '=' || !is_ascii(before);
      case Script::joiner:
        return !is_ascii(before) && !is_ascii(after);
      default:
        return c.code_point == en_dash && is_alnum(before) && is_alnum(after);
    }
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t pos_;
  PathRule rule_;
  bool readable_;  ///< letters of every script are part of this path
};

/// Reads `/abc` and then a query or a closing slash; `/abchttps://` ends before its `https`.
std::size_t scan_slug(std::string_view text, std::size_t begin) {
  std::size_t pos = begin + 1;
  while (pos < text.size() && is_alnum(text[pos])) ++pos;
  if (pos == text.size()) return pos;
  if (text[pos] == ':') {
    const std::size_t next = has_word_at(text, pos, "://") ? scheme_before(text, begin, pos) : npos;
    return std::min(next, pos);
  }
  const bool query = text[pos] == '?' && pos + 1 < text.size() && is_alnum(text[pos + 1]);
  if (query) return PathReader(text, pos, PathRule::ascii).read_to_end();
  return text[pos] == '/' && pos > begin + 1 ? pos + 1 : pos;
}

constexpr std::string_view opening_brackets = "([{";
constexpr std::string_view closing_brackets = ")]}";
constexpr AsciiSet all_brackets("([{)]}");

/// How many more closing than opening brackets of each kind an address has.
class Surplus {
 public:
  explicit Surplus(std::string_view address) {
    for (const char c : address) count(c, 1);
  }
  void take(char c) { count(c, -1); }

  /// True for a closing bracket that was never opened.
  bool has(char c) const {
    if (!all_brackets.has(c)) return false;
    const std::size_t kind = closing_brackets.find(c);
    return kind != npos && surplus_[kind] > 0;
  }

 private:
  void count(char c, int times) {
    if (!all_brackets.has(c)) return;
    if (const std::size_t kind = closing_brackets.find(c); kind != npos) surplus_[kind] += times;
    if (const std::size_t kind = opening_brackets.find(c); kind != npos) surplus_[kind] -= times;
  }

  std::array<long, 3> surplus_{};
};

/// The first bracket of the kind that is opened but not closed in [begin, end); `end` if there is
/// none.
std::size_t first_unclosed(std::string_view text, std::size_t begin, std::size_t end,
                           std::size_t kind) {
  std::size_t depth = 0;
  std::size_t first = end;
  for (std::size_t pos = begin; pos < end; ++pos) {
    if (text[pos] == opening_brackets[kind] && depth++ == 0) first = pos;
    if (text[pos] == closing_brackets[kind] && depth > 0) --depth;
  }
  return depth > 0 ? first : end;
}

/// The first bracket of the kind that is closed but not opened in [begin, end).
std::size_t first_unopened(std::string_view text, std::size_t begin, std::size_t end,
                           std::size_t kind) {
  std::size_t depth = 0;
  for (std::size_t pos = begin; pos < end; ++pos) {
    if (text[pos] == opening_brackets[kind]) ++depth;
    if (text[pos] == closing_brackets[kind] && depth-- == 0) return pos;
  }
  return end;
}

/// True if a bracket of the kind is open before `begin` in its line. That of a frown (`:(`) is
/// none.
bool is_open_before(std::string_view text, std::size_t begin, std::size_t kind) {
  constexpr std::size_t farthest = 256;  // in bytes
  const std::size_t floor = begin - std::min(begin, farthest);
  std::string_view line = text.substr(floor, begin - floor);
  line.remove_prefix(line.rfind('\n') + 1);
  std::size_t depth = 0;
  for (std::size_t at = line.find(opening_brackets[kind]); at < line.size(); ++at) {
    const bool frown = at > 0 && (line[at - 1] == ':' || line[at - 1] == ';');
    if (line[at] == opening_brackets[kind] && !frown) ++depth;
    if (line[at] == closing_brackets[kind] && depth > 0) --depth;
  }
  return depth > 0;
}

/// The `[/name]` in [begin, end), which closes markup around the address; `end` if there is none.
std::size_t closing_tag_before(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t open = text.substr(0, end).find("[/", begin);
  if (open == npos) return end;
  std::size_t pos = open + 2;
  while (pos < end && is_ascii_letter(text[pos])) ++pos;
  return pos > open + 2 && (pos == end || text[pos] == ']') ? open : end;
}

/// True if `head` ends with a bar, or with a bar and the name of a parameter as in the templates of
/// wikis: `|url=`, `| url = `.
bool is_between_bars(std::string_view head) {
  if (head.ends_with('|')) return true;
  const auto last = [&] { return head.empty() ? '\0' : head.back(); };
  const auto drop_blank = [&] { head.remove_suffix(last() == ' ' ? 1 : 0); };
  drop_blank();
  if (last() != '=') return false;
  head.remove_suffix(1);
  drop_blank();
  while (is_alnum(last()) || last() == '-' || last() == '_') head.remove_suffix(1);
  drop_blank();
  return last() == '|';
}

/// The character before an address; of `[url= and `[url="` the bracket.
char bracket_before(std::string_view text, std::size_t begin) {
  std::size_t pos = begin - 1;
  if (pos > 0 && (text[pos] == '"' || text[pos] == '\'')) --pos;
  if (text[pos] != '=') return text[begin - 1];
  while (pos > 0 && is_ascii_letter(text[pos - 1])) --pos;
  return pos > 0 && text[pos - 1] == '[' ? '[' : text[begin - 1];
}

/// The beginning of the `&name;` whose semicolon is the last byte before `end`; the position of
/// that semicolon if there is none.
std::size_t reference_before(std::string_view text, std::size_t floor, std::size_t end) {
  std::size_t pos = end - 1;
  while (pos > floor && is_alnum(text[pos - 1])) --pos;
  return pos > floor && pos < end - 1 && text[pos - 1] == '&' ? pos - 1 : end - 1;
}

/// Examines the characters at the end of an address, from the last one backwards.
class Trailing {
 public:
  Trailing(std::string_view text, const Extent& address)
      : text_(text),
        address_(address),
        surplus_(text.substr(address.host, address.end - address.host)) {
    // If another address is glued to this one, the marks between them belong to that one.
    if (has_word_at(text, address.end, "http")) marks_ = ".,;:!?'\"`([{|\\";
  }

  /// True if `last` is punctuation of the surrounding text, which then does not count as part of
  /// the address.
  bool take(char last) {
    if (is_alnum(last) || last == '/') return false;  // as nearly always
    const bool hangs =
        marks_.find(last) != npos || surplus_.has(last) || (is_markup(last) && has_partner(last));
    if (hangs) surplus_.take(last);
    return hangs;
  }

 private:
  bool has_partner(char mark) {
    std::optional<bool>& found = partners_[markup_marks.find(mark)];
    if (!found) found = opens_markup(text_, address_.floor, address_.begin, mark);
    return *found;
  }

  std::string_view text_;
  const Extent& address_;
  Surplus surplus_;
  std::string_view marks_ = ".,;:!?'\"`\\";
  std::array<std::optional<bool>, markup_marks.size()> partners_;  ///< each searched for only once
};

}  // namespace

std::size_t scan_path(std::string_view text, std::size_t begin, PathRule rule) {
  if (rule == PathRule::slug) return scan_slug(text, begin);
  return PathReader(text, begin, rule).read_to_end();
}

std::size_t trim_address(std::string_view text, const Extent& address) {
  Trailing trailing(text, address);
  std::size_t end = address.end;
  while (end > address.host && trailing.take(text[end - 1])) {
    end = text[end - 1] == ';' ? reference_before(text, address.host, end) : end - 1;
  }
  return end;
}

std::size_t balanced_end(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view head = text.substr(0, begin);
  if (head.ends_with('<') || head.ends_with("[[") || is_between_bars(head))
    end = std::min(text.substr(0, end).find('|', begin), end);
  const std::string_view address = text.substr(begin, end - begin);
  const auto is_bracket = [](char c) { return all_brackets.has(c); };
  if (std::ranges::none_of(address, is_bracket)) return end;
  end = closing_tag_before(text, begin, end);
  const std::size_t enclosing =
      begin > 0 ? opening_brackets.find(bracket_before(text, begin)) : npos;
  for (const std::size_t kind : {0U, 1U, 2U}) {
    const std::size_t unopened = first_unopened(text, begin, end, kind);
    if (unopened != end && (kind == enclosing || is_open_before(text, begin, kind))) end = unopened;
  }
  for (std::size_t before = 0; before != end;) {
    before = end;
    for (const std::size_t kind : {0U, 1U, 2U}) end = first_unclosed(text, begin, end, kind);
  }
  return end;
}

}  // namespace casebook
