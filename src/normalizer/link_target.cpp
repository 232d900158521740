// SPDX-License-Identifier: MIT
#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "normalizer/link_char.hpp"
#include "normalizer/link_cut.hpp"
#include "normalizer/link_idn.hpp"
#include "normalizer/link_known_host.hpp"
#include "normalizer/link_scheme.hpp"
#include "normalizer/links.hpp"

namespace casebook {
namespace {

using namespace normalizer;

constexpr std::size_t npos = std::string_view::npos;

/// An address in the parts of RFC 3986, as they were written.
struct UrlParts {
  std::string_view scheme;  ///< http, https, or empty
  std::string_view user;
  std::string_view host;
  std::string_view port;  ///< with its colon
  std::string_view rest;  ///< path, query and fragment
};

/// Takes one scheme, whole, split by blanks or without its first letters, off the head of `url`.
bool take_scheme(std::string_view& url, std::string_view& scheme) {
  std::size_t pos = 0;
  while (pos < url.size() && is_letter(url[pos])) ++pos;
  const std::string_view name = url.substr(0, pos);
  const auto skip = [&](char c) {
    if (pos < url.size() && url[pos] == c) ++pos;
  };
  skip(' ');
  const bool colon = pos < url.size() && url[pos] == ':';
  skip(':');
  skip(' ');
  const std::size_t slashes = pos;
  pos = skip_slashes(url, pos);
  const bool is_scheme = has_word_at("https", 0, name.empty() ? "" : "h") && name.size() <= 5;
  const bool full =
      name.size() >= 4 && (has_word_at(name, 0, "https") || has_word_at(name, 0, "http"));
  const bool cut =
      name.empty() || (name.size() < 5 && (has_word_before("https", 0, 5, std::string(name)) ||
                                           has_word_before("http", 0, 4, std::string(name))));
  if (!is_scheme || !(full || cut)) return false;
  if (!(colon || pos - slashes >= 2)) return false;
  if (!colon && !name.empty() && !full) return false;
  skip(' ');
  scheme = name.empty() ? scheme : name;
  url.remove_prefix(pos);
  return true;
}

UrlParts take_apart(std::string_view url) {
  UrlParts parts;
  while (!url.empty() && take_scheme(url, parts.scheme)) {
  }
  const std::size_t path = std::min(url.find_first_of("/?#\\"), url.size());
  std::string_view authority = url.substr(0, path);
  parts.rest = url.substr(path);
  const std::size_t at = authority.rfind('@');
  if (at != npos) {
    parts.user = authority.substr(0, at + 1);
    authority.remove_prefix(at + 1);
  }
  const std::size_t bracket = authority.rfind(']');
  const std::size_t colon = authority.find(':', bracket == npos ? 0 : bracket);
  parts.host = authority.substr(0, colon);
  if (colon != npos) parts.port = authority.substr(colon);
  return parts;
}

bool is_valid_port(std::string_view port) {
  if (port.empty()) return true;
  unsigned number = 0;
  const char* end = port.data() + port.size();
  const auto [stop, error] = std::from_chars(port.data() + 1, end, number);
  return error == std::errc() && stop == end && number <= 65535;
}

bool is_ip_literal(std::string_view host) {
  if (host.size() < 4 || host.front() != '[' || host.back() != ']') return false;
  in6_addr address;
  return inet_pton(AF_INET6, std::string(host.substr(1, host.size() - 2)).c_str(), &address) == 1;
}

bool is_valid_label(std::string_view label) {
  return !label.empty() && label.size() <= 63 && is_alnum(label.front()) &&
         is_alnum(label.back()) && std::all_of(label.begin(), label.end(), [](char c) {
           return is_alnum(c) || c == '-' || c == '_';
         });
}

/// A domain name of two labels or more, or the machine itself.
bool is_valid_domain(std::string_view host) {
  if (host.size() > 253) return false;
  if (host == "localhost") return true;
  if (host.find('.') == npos) return false;
  for (;;) {
    const std::size_t dot = host.find('.');
    if (!is_valid_label(host.substr(0, dot))) return false;
    if (dot == npos) return true;
    host.remove_prefix(dot + 1);
  }
}

std::string to_lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

/// The host of a target: lower case, punycode. Empty where it is none.
std::string target_host(std::string_view host) {
  if (is_ip_literal(host)) return to_lower(host);
  const bool ascii = std::all_of(host.begin(), host.end(), is_ascii);
  std::string name = ascii ? to_lower(host) : host_to_ascii(host);
  return is_valid_domain(name) ? name : std::string();
}

bool is_hex(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

void append_encoded(char c, std::string& out) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

/// Appends a path with query and fragment: what no URI may hold is percent-encoded, the rest stays.
void append_path(std::string_view path, std::string& out) {
  constexpr std::string_view forbidden = "<>\"{}|\\^`";
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    const bool stray =
        c == '%' && !(i + 2 < path.size() && is_hex(path[i + 1]) && is_hex(path[i + 2]));
    const bool encode = !is_ascii(c) || ends_address(c) || forbidden.find(c) != npos || stray;
    encode ? append_encoded(c, out) : out.push_back(c);
  }
}

std::string_view target_scheme(const UrlParts& parts, std::string_view host) {
  if (parts.scheme.empty()) {
    return known_host_before(host, 0, host.size()) != nullptr ? "https" : "http";
  }
  return lower(parts.scheme.back()) == 's' ? "https" : "http";
}

}  // namespace

std::string link_target(std::string_view url) {
  const UrlParts parts = take_apart(url);
  const std::string host = target_host(parts.host);
  if (host.empty() || !parts.user.empty() || !is_valid_port(parts.port)) return {};
  std::string target(target_scheme(parts, host));
  target += "://";
  target += host;
  target += parts.port;
  append_path(parts.rest, target);
  return target;
}

std::string link_host(std::string_view url) {
  const UrlParts parts = take_apart(url);
  const bool cut =
      parts.rest.empty() && (parts.host.ends_with("\xe2\x80\xa6") || parts.host.ends_with("..."));
  if (cut || parts.host.empty()) return {};
  const std::string host = to_lower(parts.host);
  return host.find("xn--") == npos ? host : host_to_unicode(host);
}

}  // namespace casebook
