// SPDX-License-Identifier: MIT
#include "normalizer/links/path.hpp"

#include <algorithm>
#include <array>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/scheme.hpp"
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
      if (is_ascii(c) ? ends_address(c) : !is_part_of_path()) break;
      if (c == ':' && has_word_at(text_, pos_, "://")) {
        const std::size_t next = next_scheme();
        if (next != npos) return next;
      }
      if (c == '/' && has_word_before(text_, begin_, pos_ + 1, "/wiki/")) readable_ = true;
      pos_ += is_ascii(c) ? 1 : decode(text_, pos_).length;
    }
    return pos_;
  }

 private:
  /// Where the scheme before the colon here begins, unless it is an address within this one.
  std::size_t next_scheme() const {
    constexpr std::string_view joins = "/=?#&:";
    const std::size_t next = scheme_before(text_, begin_, pos_);
    return next != npos && joins.find(text_[next - 1]) == npos ? next : npos;
  }

  bool is_part_of_path() const {
    if (rule_ == PathRule::ascii || pos_ == begin_) return false;
    const Decoded c = decode(text_, pos_);
    const char before = text_[pos_ - 1];
    const char after = pos_ + c.length < text_.size() ? text_[pos_ + c.length] : ' ';
    switch (script_of(c.code_point)) {
      case Script::latin:
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

/// Reads `/abc`, then a query or a closing slash; `/abchttps://` ends before its `https`.
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

/// How many more closing than opening brackets of each kind an address has.
class Surplus {
 public:
  explicit Surplus(std::string_view address) {
    for (const char c : address) count(c, 1);
  }
  void take(char c) { count(c, -1); }

  /// True for a closing bracket that was never opened.
  bool has(char c) const {
    const std::size_t kind = closing.find(c);
    return kind != npos && surplus_[kind] > 0;
  }

 private:
  static constexpr std::string_view opening = "([{";
  static constexpr std::string_view closing = ")]}";

  void count(char c, int times) {
    if (is_alnum(c)) return;
    if (const std::size_t kind = closing.find(c); kind != npos) surplus_[kind] += times;
    if (const std::size_t kind = opening.find(c); kind != npos) surplus_[kind] -= times;
  }

  std::array<long, 3> surplus_{};
};

/// Where `&name;` begins whose semicolon is the last byte before `end`; that semicolon where there
/// is none.
std::size_t reference_before(std::string_view text, std::size_t floor, std::size_t end) {
  std::size_t pos = end - 1;
  while (pos > floor && is_alnum(text[pos - 1])) --pos;
  return pos > floor && pos < end - 1 && text[pos - 1] == '&' ? pos - 1 : end - 1;
}

}  // namespace

std::size_t scan_path(std::string_view text, std::size_t begin, PathRule rule) {
  if (rule == PathRule::slug) return scan_slug(text, begin);
  return PathReader(text, begin, rule).read_to_end();
}

std::size_t trim_address(std::string_view text, std::size_t begin, std::size_t end) {
  const bool glued = has_word_at(text, end, "http");  // then an opening bracket is the next one's
  const std::string_view marks = glued ? ".,;:!?'\"*_~|`([{" : ".,;:!?'\"*_~|`";
  Surplus surplus(text.substr(begin, end - begin));
  while (end > begin) {
    const char last = text[end - 1];
    if (marks.find(last) == npos && !surplus.has(last)) break;
    surplus.take(last);
    end = last == ';' ? reference_before(text, begin, end) : end - 1;
  }
  return end;
}

}  // namespace casebook
