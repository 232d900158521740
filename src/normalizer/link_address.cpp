// SPDX-License-Identifier: MIT
#include "normalizer/link_address.hpp"

#include "normalizer/link_char.hpp"
#include "normalizer/link_cut.hpp"
#include "normalizer/link_extent.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {
namespace {

// Twitter gives every address ten letters and digits: a slug of so many is whole, even where an
// ellipsis follows that the text around it left behind.
constexpr std::size_t whole_slug = 10;

/// True where the character before `pos` can be in the label of a host: `xt.co`, `ét.co`.
bool label_before(std::string_view text, std::size_t floor, std::size_t pos) {
  if (pos <= floor) return false;
  const Decoded before = decode_before(text, pos);
  if (before.length > 1) return script_of(before.code_point) == Script::latin;
  return is_alnum(text[pos - 1]) || text[pos - 1] == '_';
}

/// True where the host at `host` is the end of a longer one: `xt.co`, `x.t.co`.
bool goes_back(std::string_view text, std::size_t floor, std::size_t host) {
  const bool dot = host > floor && text[host - 1] == '.';
  return label_before(text, floor, dot ? host - 1 : host);
}

bool has_path(std::string_view text, std::size_t slash) {
  constexpr std::string_view marks = "_-~@%+=&";
  const std::size_t path = slash + 1;
  if (path >= text.size()) return false;
  const char c = text[path];
  if (ellipsis_at(text, path) > 0) return true;
  if (!is_ascii(c)) return !is_punctuation(decode(text, path).code_point);
  if (c == '?' || c == '#') return path + 1 < text.size() && is_alnum(text[path + 1]);
  return is_alnum(c) || marks.find(c) != std::string_view::npos;
}

bool only_blanks_from(std::string_view text, std::size_t pos) {
  return text.find_first_not_of(" \n", pos) == std::string_view::npos;
}

bool begins_path(std::string_view text, std::size_t pos) {
  return pos < text.size() && (text[pos] == '/' || text[pos] == '?' || text[pos] == '#');
}

/// What is known of an address before it is known whether it is whole.
struct Parts {
  std::size_t host;
  Authority authority;
  PathRule rule;
  std::size_t end;      ///< without trailing punctuation
  std::size_t raw_end;  ///< with it
};

Parts take_apart(std::string_view text, std::size_t host, const Authority& authority) {
  Parts parts{host, authority, PathRule::any, 0, 0};
  const std::size_t path = parts.authority.end;
  parts.rule = path_rule(text.substr(host, path - host));
  parts.raw_end = begins_path(text, path) ? scan_path(text, path, parts.rule) : path;
  parts.end = trim_address(text, host, parts.raw_end);
  return parts;
}

bool has_whole_slug(const Parts& parts) {
  return parts.rule == PathRule::slug && parts.end > parts.authority.end + whole_slug;
}

/// One past the ellipsis `…` that cut the address off; 0 where none did.
std::size_t end_of_cut(std::string_view text, const Parts& parts) {
  std::size_t pos = parts.raw_end;
  while (pos < text.size() && (text[pos] == '.' || text[pos] == '-' || text[pos] == ':')) ++pos;
  if (pos >= text.size() || is_ascii(text[pos])) return 0;
  const std::size_t size = ellipsis_at(text, pos);
  return size == 0 ? 0 : pos + size;
}

/// Three dots are an ellipsis where the address needs one, or the text ends with them; anywhere
/// else they are the sentence's.
std::size_t end_of_dots(std::string_view text, const Parts& parts) {
  const std::size_t size = ellipsis_at(text, parts.end);
  if (size == 0) return 0;
  const bool incomplete = !parts.authority.dotted || parts.rule == PathRule::slug;
  return incomplete || only_blanks_from(text, parts.end + size) ? parts.end + size : 0;
}

bool ends_unfinished(std::string_view text, const Parts& parts) {
  if (parts.end == parts.host) return true;
  const bool host_only = !parts.authority.dotted && parts.end == parts.authority.end;
  return host_only && only_blanks_from(text, parts.raw_end) &&
         !has_word_at(text, parts.host, "localhost");
}

Address judge(std::string_view text, const Parts& parts) {
  if (!has_whole_slug(parts)) {
    if (const std::size_t end = end_of_cut(text, parts)) return {end, Link::Kind::truncated};
    if (const std::size_t end = end_of_dots(text, parts)) return {end, Link::Kind::truncated};
  }
  const auto kind = ends_unfinished(text, parts) ? Link::Kind::truncated : Link::Kind::whole;
  return {parts.end, kind};
}

}  // namespace

bool is_bare_address(std::string_view text, std::size_t floor, std::size_t host, std::size_t slash,
                     const KnownHost& known) {
  return (known.glued || !goes_back(text, floor, host)) && has_path(text, slash);
}

bool is_www_address(std::string_view text, std::size_t floor, std::size_t www) {
  if (www > floor && text[www - 1] == '@') return false;
  if (www > floor && text[www - 1] != '_' && goes_back(text, floor, www)) return false;
  if (ellipsis_at(text, www + 4) > 0) return !is_ascii(text[www + 4]);
  return scan_bare_authority(text, www + 4).named;
}

Address read_bare_address(std::string_view text, std::size_t host) {
  return judge(text, take_apart(text, host, scan_bare_authority(text, host)));
}

Address read_address(std::string_view text, std::size_t host) {
  return judge(text, take_apart(text, host, scan_authority(text, host)));
}

}  // namespace casebook::normalizer
