// SPDX-License-Identifier: MIT
#include "normalizer/links/address.hpp"

#include "normalizer/links/characters.hpp"
#include "normalizer/links/host.hpp"
#include "normalizer/links/path.hpp"
#include "normalizer/links/stubs.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t whole_slug = 10;  // what Twitter has given every address since 2011

bool only_blanks_from(std::string_view text, std::size_t pos) {
  return text.find_first_not_of(" \n", pos) == npos;
}

/// `end`, or the position before the last character if that is one of an emoji behind it:
/// `1️⃣`.
std::size_t before_keycap(std::string_view text, std::size_t end) {
  constexpr std::string_view variation_selector = "\ufe0f";
  constexpr std::string_view keycap = "\u20e3";
  const std::string_view behind = text.substr(end);
  const bool begun = behind.starts_with(variation_selector) || behind.starts_with(keycap);
  const char last = text[end - 1];
  return begun && (is_digit(last) || last == '*' || last == '#') ? end - 1 : end;
}

/// An address in its parts, before it is known whether it is whole.
class Draft {
 public:
  Draft(std::string_view text, const Place& place, const Authority& authority)
      : text_(text),
        place_(place),
        begin_(place.host),
        authority_(authority),
        raw_end_(authority.end) {
    const std::size_t path = authority.end;
    rule_ = path_rule(text.substr(begin_, path - begin_));
    const bool has_path = path < text.size() && std::string_view("/?#").find(text[path]) != npos;
    if (has_path) raw_end_ = before_keycap(text, scan_path(text, path, rule_));
    end_ = trimmed(raw_end_);
  }

  Address judge() const {
    if (!has_whole_slug()) {
      if (const std::size_t end = end_of_cut(text_, raw_end_)) return {end, Link::Kind::truncated};
      if (const std::size_t end = end_of_dots()) return {end, Link::Kind::truncated};
    }
    if (end_ == begin_) return {end_, Link::Kind::truncated};
    const std::size_t end = end_of_text_in_host();
    if (end > 0) return {end, Link::Kind::truncated};
    return {trimmed(balanced_end(text_, place_.begin, end_)), Link::Kind::whole};
  }

 private:
  std::size_t trimmed(std::size_t end) const {
    return trim_address(text_, {place_.floor, place_.begin, begin_, end});
  }

  bool has_whole_slug() const {
    return rule_ == PathRule::slug && end_ > authority_.end + whole_slug;
  }

  /// The end of the three dots that cut the address off; 0 if there are none.
  std::size_t end_of_dots() const {
    const std::size_t size = ellipsis_at(text_, end_);
    if (size == 0) return 0;
    const bool needs_more = authority_.labels < 2 || rule_ == PathRule::slug;
    return needs_more || only_blanks_from(text_, end_ + size) ? end_ + size : 0;
  }

  /// The end of the text if it ends within the first label of the host or right after its dot; else
  /// 0.
  std::size_t end_of_text_in_host() const {
    const bool first = authority_.labels < 2 && end_ == authority_.end;
    if (!first || has_word_at(text_, begin_, "localhost")) return 0;
    const std::size_t end = end_ < text_.size() && text_[end_] == '.' ? end_ + 1 : end_;
    return only_blanks_from(text_, end) ? end : 0;
  }

  std::string_view text_;
  Place place_;
  std::size_t begin_;  ///< of the host
  Authority authority_;
  PathRule rule_;
  std::size_t raw_end_;  ///< with trailing punctuation
  std::size_t end_;      ///< without it
};

/// True where the character before `pos` can be in the label of a host: `xt.co`, `ét.co`.
bool has_label_before(std::string_view text, std::size_t floor, std::size_t pos) {
  if (pos <= floor) return false;
  const Decoded before = decode_before(text, pos);
  if (before.length > 1) return script_of(before.code_point) == Script::latin;
  return is_alnum(text[pos - 1]) || text[pos - 1] == '_';
}

/// True where the host at `host` is the end of a longer one: `xt.co`, `x.t.co`.
bool goes_back(std::string_view text, std::size_t floor, std::size_t host) {
  const bool dot = host > floor && text[host - 1] == '.';
  return has_label_before(text, floor, dot ? host - 1 : host);
}

bool has_path(std::string_view text, std::size_t slash) {
  constexpr std::string_view marks = "_-~@%+=&";
  const std::size_t path = slash + 1;
  if (path >= text.size()) return false;
  const char c = text[path];
  if (ellipsis_at(text, path) > 0) return true;
  if (!is_ascii(c)) return !is_punctuation(decode(text, path).code_point);
  if (c == '?' || c == '#') return path + 1 < text.size() && is_alnum(text[path + 1]);
  return is_alnum(c) || marks.find(c) != npos;
}

}  // namespace

Address read_address(std::string_view text, const Place& place) {
  return Draft(text, place, scan_authority(text, place.host)).judge();
}

Address read_bare_address(std::string_view text, const Place& place) {
  return Draft(text, place, scan_bare_authority(text, place.host)).judge();
}

bool is_bare_address(std::string_view text, std::size_t floor, std::size_t host, std::size_t slash,
                     const KnownHost& known) {
  return (known.glued || !goes_back(text, floor, host)) && has_path(text, slash);
}

bool may_begin_www(std::string_view text, std::size_t floor, std::size_t www) {
  if (www == floor || text[www - 1] == '_') return true;
  return text[www - 1] != '@' && !goes_back(text, floor, www);
}

}  // namespace casebook
