// SPDX-License-Identifier: MIT
#include "normalizer/links/authority.hpp"

#include <algorithm>

#include "normalizer/links/char.hpp"
#include "normalizer/links/scheme.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool has_at(std::string_view text, std::size_t pos, char c) {
  return pos < text.size() && text[pos] == c;
}

/// Reads a host character by character.
class HostReader {
 public:
  HostReader(std::string_view text, std::size_t begin) : text_(text), pos_(begin) {}

  std::size_t read_to_end() {
    while (pos_ < text_.size() && take_one()) {
    }
    return pos_;
  }

 private:
  bool take_one() {
    const char c = text_[pos_];
    if (!is_ascii(c)) return take_letter();
    if (c == '.') {
      if (has_at(text_, pos_ + 1, '.')) return false;  // an ellipsis follows
      first_label_ = ascii_label_ = false;
    } else if (is_alnum(c) || c == '-' || c == '_') {
      ascii_label_ = true;
    } else {
      return false;
    }
    ++pos_;
    return true;
  }

  bool take_letter() {
    const Decoded c = decode(text_, pos_);
    const Script script = script_of(c.code_point);
    const bool glued = ascii_label_ && !first_label_ && script != Script::latin;
    if (!is_letter_script(script) || glued) return false;
    pos_ += c.length;
    return true;
  }

  std::string_view text_;
  std::size_t pos_;
  bool first_label_ = true;
  bool ascii_label_ = false;  ///< the label has an ASCII character
};

/// `host` without what hangs on it: no top-level domain holds an underscore, no host ends in a
/// mark.
std::string_view without_tail(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot != npos) host = host.substr(0, host.find('_', dot));
  while (!host.empty() && !is_alnum(host.back()) && is_ascii(host.back())) host.remove_suffix(1);
  return host;
}

/// The host at `begin`; the `http` of an address glued to it is none of it.
std::string_view host_at(std::string_view text, std::size_t begin) {
  const std::size_t end = HostReader(text, begin).read_to_end();
  const std::size_t next = has_word_at(text, end, ":/") ? scheme_before(text, begin, end) : npos;
  return without_tail(text.substr(begin, std::min(end, next) - begin));
}

/// One past the `@` of the user information that begins at `begin`; `begin` where there is none.
std::size_t skip_user(std::string_view text, std::size_t begin) {
  constexpr std::string_view ends = "/?#\\";
  std::size_t end = begin;
  for (std::size_t pos = begin; pos < text.size(); ++pos) {
    const char c = text[pos];
    if (!is_ascii(c) || ends_address(c) || ends.find(c) != npos) break;
    if (c == '@') end = pos + 1;
  }
  return end;
}

/// The end of `[::1]` or its like at `begin`; `begin` where it is none.
std::size_t skip_ip_literal(std::string_view text, std::size_t begin) {
  std::size_t pos = begin + 1;
  while (pos < text.size() && (is_alnum(text[pos]) || text[pos] == ':' || text[pos] == '.')) ++pos;
  return has_at(text, pos, ']') && pos > begin + 2 ? pos + 1 : begin;
}

/// The end of `:8080` at `begin`, or of a colon with nothing but a path after it.
std::size_t skip_port(std::string_view text, std::size_t begin) {
  if (!has_at(text, begin, ':')) return begin;
  std::size_t pos = begin + 1;
  while (pos < text.size() && is_digit(text[pos])) ++pos;
  return pos > begin + 1 || (has_at(text, pos, '/') && !has_at(text, pos + 1, '/')) ? pos : begin;
}

bool is_named(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == npos || dot == 0) return false;
  const std::string_view top = host.substr(dot + 1);
  return top.size() >= 2 && !is_digit(top.front()) && host[dot - 1] != '_';
}

}  // namespace

Authority scan_authority(std::string_view text, std::size_t begin) {
  return scan_bare_authority(text, skip_user(text, begin));
}

Authority scan_bare_authority(std::string_view text, std::size_t host) {
  if (has_at(text, host, '[')) {
    const std::size_t end = skip_ip_literal(text, host);
    return {skip_port(text, end), end > host ? std::size_t{2} : 0, false};
  }
  const std::string_view name = host_at(text, host);
  if (name.empty()) return {host, 0, false};
  const auto dots = std::count(name.begin(), name.end(), '.');
  return {skip_port(text, host + name.size()), static_cast<std::size_t>(dots) + 1, is_named(name)};
}

}  // namespace casebook
