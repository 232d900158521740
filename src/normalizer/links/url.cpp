// SPDX-License-Identifier: MIT
#include "normalizer/links/url.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/links/char.hpp"
#include "normalizer/links/scheme.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The end of `://`, `:` or `//` at `pos`, with blanks in it or not; npos where neither stands
/// there.
std::size_t skip_separator(std::string_view url, std::size_t pos) {
  const auto skip = [&](char c) { return pos < url.size() && url[pos] == c ? ++pos, true : false; };
  skip(' ');
  const bool colon = skip(':');
  skip(' ');
  const std::size_t slashes = pos;
  pos = skip_slashes(url, pos);
  if (!colon && pos - slashes < 2) return npos;
  skip(' ');
  return pos;
}

/// Takes `scheme` off the head of `url`, with what parts it from the host; false where it is none.
bool take_scheme(std::string_view scheme, std::string_view& url, UrlParts& parts) {
  const std::size_t end = has_word_at(url, 0, scheme) ? skip_separator(url, scheme.size()) : npos;
  if (end == npos) return false;
  parts.scheme = url.substr(0, scheme.size());
  url.remove_prefix(end);
  return true;
}

void take_schemes(std::string_view& url, UrlParts& parts) {
  const auto take = [&](std::string_view scheme) { return take_scheme(scheme, url, parts); };
  bool taken = false;
  while (std::any_of(std::begin(schemes), std::end(schemes), take)) taken = true;
  if (taken) return;
  for (const std::string_view rest : {"ttps", "ttp", "tps", "tp", "ps", "p", "s", ""}) {
    if (take(rest)) return;
  }
}

}  // namespace

UrlParts url_parts(std::string_view url) {
  UrlParts parts;
  take_schemes(url, parts);
  const std::size_t path = std::min(url.find_first_of("/?#\\"), url.size());
  parts.rest = url.substr(path);
  std::string_view authority = url.substr(0, path);
  const std::size_t user = authority.rfind('@') + 1;  // 0 where there is none
  parts.user = authority.substr(0, user);
  authority.remove_prefix(user);
  const std::size_t bracket = std::min(authority.rfind(']') + 1, authority.size());
  const std::size_t colon = std::min(authority.find(':', bracket), authority.size());
  parts.host = authority.substr(0, colon);
  parts.port = authority.substr(colon);
  return parts;
}

}  // namespace casebook
