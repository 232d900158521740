// SPDX-License-Identifier: MIT
#include "normalizer/link_extent.hpp"

#include <array>

#include "normalizer/link_char.hpp"
#include "normalizer/link_scheme.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {
namespace {

constexpr std::string_view trailing_punctuation = ".,;:!?'\"*_~|";

/// How many more opening than closing brackets of each kind a stretch of text has.
class Brackets {
 public:
  void count(char c, int times = 1) {
    const auto kind = opening.find(c);
    if (kind != std::string_view::npos) surplus_[kind] += times;
    const auto closed = closing.find(c);
    if (closed != std::string_view::npos) surplus_[closed] -= times;
  }
  bool never_opened(char c) const {
    const auto kind = closing.find(c);
    return kind != std::string_view::npos && surplus_[kind] < 0;
  }

 private:
  static constexpr std::string_view opening = "([{";
  static constexpr std::string_view closing = ")]}";
  std::array<long, 3> surplus_{};
};

/// Where `&name;` begins whose semicolon is the last byte before `end`; `end` where there is none.
std::size_t reference_begin(std::string_view text, std::size_t floor, std::size_t end) {
  std::size_t pos = end - 1;
  while (pos > floor && is_alnum(text[pos - 1])) --pos;
  const bool is_reference = pos > floor && pos < end - 1 && text[pos - 1] == '&';
  return is_reference ? pos - 1 : end;
}

std::size_t scan_slug(std::string_view text, std::size_t begin) {
  std::size_t pos = begin;
  if (pos < text.size() && text[pos] == '/') ++pos;
  while (pos < text.size() && is_alnum(text[pos])) ++pos;
  if (pos >= text.size()) return pos;
  if (text[pos] == ':') {
    const std::size_t next = scheme_before(text, begin, pos);
    const bool glued = next != std::string_view::npos && has_word_at(text, pos, "://");
    return glued ? next : pos;
  }
  const bool goes_on = text[pos] == '?' && pos + 1 < text.size() && is_alnum(text[pos + 1]);
  if (goes_on) return scan_path(text, pos, PathRule::ascii);
  return text[pos] == '/' && pos > begin + 1 ? pos + 1 : pos;
}

/// True where a character beyond ASCII at `pos` is part of the path that began at `begin`.
bool is_in_path(std::string_view text, std::size_t begin, std::size_t pos, bool title) {
  const Decoded c = decode(text, pos);
  const char before = text[pos - 1];
  const bool alnum_follows = pos + c.length < text.size() && is_alnum(text[pos + c.length]);
  switch (script_of(c.code_point)) {
    case Script::latin:
    case Script::spaced:
      return true;
    case Script::dense:
    case Script::hangul:
      return title || before == '=' || (pos > begin && !is_ascii(before));
    case Script::joiner:
      return !is_ascii(before) && pos + c.length < text.size() && !is_ascii(text[pos + c.length]);
    default:
      return c.code_point == 0x2013 && alnum_follows && is_alnum(before);
  }
}

/// In an authority, the end of a run of characters that a host name can hold.
std::size_t scan_host(std::string_view text, std::size_t begin) {
  std::size_t pos = begin;
  bool first_label = true;
  bool ascii_label = false;
  while (pos < text.size()) {
    const char c = text[pos];
    if (c == '.') {
      if (pos + 1 < text.size() && text[pos + 1] == '.') break;  // an ellipsis follows
      first_label = ascii_label = false;
      ++pos;
    } else if (is_alnum(c) || c == '-' || c == '_') {
      ascii_label = true;
      ++pos;
    } else if (!is_ascii(c)) {
      const Decoded d = decode(text, pos);
      const Script script = script_of(d.code_point);
      const bool letter = script == Script::latin || script == Script::spaced ||
                          script == Script::dense || script == Script::hangul;
      if (!letter || (script != Script::latin && ascii_label && !first_label)) break;
      pos += d.length;
    } else {
      break;
    }
  }
  const std::size_t next = scheme_before(text, begin, pos);
  const bool glued = next != std::string_view::npos && has_word_at(text, pos, ":/");
  return glued ? next : pos;
}

/// Where user information that begins at `begin` ends, one past its `@`; `begin` where there is
/// none.
std::size_t scan_user(std::string_view text, std::size_t begin) {
  constexpr std::string_view ends = "/?#\\";
  std::size_t last = begin;
  for (std::size_t pos = begin; pos < text.size(); ++pos) {
    const char c = text[pos];
    if (ends_address(c) || !is_ascii(c) || ends.find(c) != std::string_view::npos) break;
    if (c == '@') last = pos + 1;
  }
  return last;
}

/// The end of `[::1]` or its like at `begin`; `begin` where it is none.
std::size_t scan_ip_literal(std::string_view text, std::size_t begin) {
  std::size_t pos = begin + 1;
  while (pos < text.size() && (is_alnum(text[pos]) || text[pos] == ':' || text[pos] == '.')) ++pos;
  return pos < text.size() && text[pos] == ']' && pos > begin + 2 ? pos + 1 : begin;
}

std::size_t scan_port(std::string_view text, std::size_t begin) {
  if (begin >= text.size() || text[begin] != ':') return begin;
  std::size_t pos = begin + 1;
  while (pos < text.size() && is_digit(text[pos])) ++pos;
  return pos > begin + 1 ? pos : begin;
}

std::string_view last_label(std::string_view host) { return host.substr(host.rfind('.') + 1); }

bool is_dotted(std::string_view host) {
  const auto dot = host.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < host.size();
}

bool is_named(std::string_view host) {
  if (!is_dotted(host)) return false;
  const std::string_view top = last_label(host);
  const std::string_view second = last_label(host.substr(0, host.size() - top.size() - 1));
  return top.size() >= 2 && !is_digit(top.front()) && !second.empty() &&
         second.find('_') == std::string_view::npos;
}

/// `host` without what hangs on it: no top-level domain holds an underscore, no host ends in a
/// mark.
std::string_view without_tail(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot != std::string_view::npos) host = host.substr(0, host.find('_', dot));
  while (!host.empty() && !is_alnum(host.back()) && is_ascii(host.back())) host.remove_suffix(1);
  return host;
}

}  // namespace

Authority scan_authority(std::string_view text, std::size_t begin) {
  return scan_bare_authority(text, scan_user(text, begin));
}

Authority scan_bare_authority(std::string_view text, std::size_t host) {
  if (host < text.size() && text[host] == '[') {
    const std::size_t end = scan_ip_literal(text, host);
    return {scan_port(text, end), end > host, false};
  }
  const std::string_view name = without_tail(text.substr(host, scan_host(text, host) - host));
  const std::size_t end = host + name.size();
  return {name.empty() ? host : scan_port(text, end), is_dotted(name), is_named(name)};
}

std::size_t glued_scheme(std::string_view text, std::size_t floor, std::size_t colon) {
  const std::size_t begin = scheme_before(text, floor, colon);
  if (begin == std::string_view::npos || !has_word_at(text, colon, "://"))
    return std::string_view::npos;
  constexpr std::string_view joins = "/=?#&:";
  const bool part = begin > floor && joins.find(text[begin - 1]) != std::string_view::npos;
  return part ? std::string_view::npos : begin;
}

std::size_t scan_path(std::string_view text, std::size_t begin, PathRule rule) {
  if (rule == PathRule::slug) return scan_slug(text, begin);
  bool title = false;
  std::size_t pos = begin;
  while (pos < text.size()) {
    const char c = text[pos];
    if (is_ascii(c)) {
      if (ends_address(c)) break;
      if (c == ':') {
        const std::size_t next = glued_scheme(text, begin, pos);
        if (next != std::string_view::npos) return next;
      }
      if (c == '/') title = title || has_word_before(text, begin, pos + 1, "/wiki/");
      ++pos;
    } else {
      if (rule != PathRule::any || pos == begin || !is_in_path(text, begin, pos, title)) break;
      pos += decode(text, pos).length;
    }
  }
  return pos;
}

std::size_t trim_address(std::string_view text, std::size_t begin, std::size_t end) {
  Brackets brackets;
  for (std::size_t pos = begin; pos < end; ++pos) brackets.count(text[pos]);
  while (end > begin) {
    const char last = text[end - 1];
    const bool goes = trailing_punctuation.find(last) != std::string_view::npos;
    if (!goes && !brackets.never_opened(last)) break;
    brackets.count(last, -1);
    const std::size_t reference = last == ';' ? reference_begin(text, begin, end) : end;
    end = reference < end ? reference : end - 1;
  }
  return end;
}

}  // namespace casebook::normalizer
