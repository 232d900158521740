// SPDX-License-Identifier: MIT
#ifdef _WIN32
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#endif
#include <idn2.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/host.hpp"
#include "normalizer/links/links.hpp"
#include "normalizer/links/scheme.hpp"
#include "text/ascii.hpp"
#include "text/percent.hpp"
#include "threads/per_thread.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr AsciiSet ends_authority("/?#\\");
constexpr AsciiSet forbidden_in_path("{}|\\^`");

/// The parts of an address (RFC 3986, section 3), as they were written.
struct UrlParts {
  std::string_view scheme;  ///< `http`, `https` or the rest of one; empty if none was written
  std::string_view user;    ///< with its `@`
  std::string_view host;
  std::string_view port;  ///< with its colon
  std::string_view rest;  ///< path, query and fragment
};

/// Splits an address that find_links() found into its parts: with a scheme, with two (the last one
/// counts), with a scheme that contains blanks or lacks its first letters, or without a scheme.
UrlParts url_parts(std::string_view url);

/// The end of `://`, `:` or `//` at `pos`, possibly with blanks in it; npos if there is none.
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

/// Removes `scheme` and the separator after it from the beginning of `url`; false if it is not
/// there.
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

UrlParts url_parts(std::string_view url) {
  UrlParts parts;
  take_schemes(url, parts);
  const auto ends = [](char c) { return ends_authority.has(c); };
  const auto path = static_cast<std::size_t>(std::ranges::find_if(url, ends) - url.begin());
  parts.rest = url.substr(path);
  std::string_view authority = url.substr(0, path);
  const std::size_t user = authority.rfind('@') + 1;  // 0 if there is none
  parts.user = authority.substr(0, user);
  authority.remove_prefix(user);
  const std::size_t bracket = std::min(authority.rfind(']') + 1, authority.size());
  const std::size_t colon = std::min(authority.find(':', bracket), authority.size());
  parts.host = authority.substr(0, colon);
  parts.port = authority.substr(colon);
  return parts;
}

/// Takes ownership of a string that libidn2 allocated.
std::string taken(char* made) {
  std::string result(made);
  idn2_free(made);
  return result;
}

/// `host` in the form used for lookup (IDNA 2008 with the mapping of UTS 46): lower-case punycode.
/// Empty if it is no valid name.
std::string host_to_ascii(std::string_view host) {
  char* made = nullptr;
  const int outcome =
      idn2_to_ascii_8z(std::string(host).c_str(), &made, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
  return outcome == IDN2_OK ? taken(made) : std::string();
}

/// The last host that was converted, because the next address often has the same.
struct LastHost {
  std::string written, converted;
};

/// `host` in Unicode; unchanged if it contains no valid punycode.
std::string host_to_unicode(std::string_view host) {
  static PerThread<LastHost> last_of_thread;
  LastHost& last = last_of_thread.get();
  if (last.written != host) {
    const std::string written(host);
    char* made = nullptr;
    const int outcome = idn2_to_unicode_8z8z(written.c_str(), &made, 0);
    last = {written, outcome == IDN2_OK ? taken(made) : written};
  }
  return last.converted;
}

constexpr std::size_t longest_host = 253;  // RFC 1035, section 2.3.4
constexpr std::size_t longest_label = 63;
constexpr std::size_t longest_target = 2079;  // Word takes no longer hyperlink
constexpr unsigned highest_port = 65535;

/// True for a colon alone and for a colon with a valid port number.
bool is_valid_port(std::string_view port) {
  if (port.size() < 2) return true;
  unsigned number = 0;
  const char* end = port.data() + port.size();
  const auto [stop, error] = std::from_chars(port.data() + 1, end, number);
  return error == std::errc() && stop == end && number <= highest_port;
}

bool is_ip_literal(std::string_view host) {
  if (!host.starts_with('[') || !host.ends_with(']')) return false;
  in6_addr address;
  return inet_pton(AF_INET6, std::string(host.substr(1, host.size() - 2)).c_str(), &address) == 1;
}

bool is_valid_label(std::string_view label) {
  const auto is_in_label = [](char c) { return is_alnum(c) || c == '-' || c == '_'; };
  return !label.empty() && label.size() <= longest_label && is_alnum(label.front()) &&
         is_alnum(label.back()) && std::all_of(label.begin(), label.end(), is_in_label);
}

/// True for a domain name of at least two labels, or `localhost`.
bool is_valid_domain(std::string_view host) {
  if (host == "localhost") return true;
  if (host.size() > longest_host || host.find('.') == npos) return false;
  for (std::size_t dot = 0; dot != npos; host.remove_prefix(dot == npos ? 0 : dot + 1)) {
    dot = host.find('.');
    if (!is_valid_label(host.substr(0, dot))) return false;
  }
  return true;
}

/// `host` in lower-case punycode; unchanged if it has no such form. Each address needs it
/// twice.
std::string ascii_host(std::string_view host) {
  if (std::all_of(host.begin(), host.end(), is_ascii)) return lower_ascii(host);
  static PerThread<LastHost> last_of_thread;
  LastHost& last = last_of_thread.get();
  if (last.written != host) last = {std::string(host), host_to_ascii(host)};
  return last.converted.empty() ? last.written : last.converted;
}

/// The host of a target. Empty if it is not valid.
std::string target_host(std::string_view host) {
  if (is_ip_literal(host)) return lower_ascii(host);
  const std::string name = ascii_host(host);
  return is_valid_domain(name) ? name : std::string();
}

/// `https` for a scheme that ends with an s and for a bare address on a known host, all of which
/// support it; else `http`, from which a server that only has `https` redirects the browser.
std::string_view target_scheme(std::string_view scheme, std::string_view host) {
  const bool secure = scheme.empty() ? known_host_before(host, 0, host.size()) != nullptr
                                     : lower(scheme.back()) == 's';
  return secure ? "https" : "http";
}

/// True for a character that RFC 3986 allows nowhere in a URI; brackets may stay, since readers
/// accept them.
bool must_be_encoded(std::string_view path, std::size_t pos) {
  const char c = path[pos];
  if (c == '%') return !percent_decoded_at(path, pos);
  return !is_ascii(c) || ends_address(c) || forbidden_in_path.has(c);
}

void append_path(std::string_view path, std::string& out) {
  for (std::size_t pos = 0; pos < path.size(); ++pos) {
    if (must_be_encoded(path, pos)) {
      append_percent_encoded(out, path[pos]);
    } else {
      out += path[pos];
    }
  }
}

}  // namespace

std::string link_target(std::string_view url) {
  const UrlParts parts = url_parts(url);
  const std::string host = target_host(parts.host);
  if (host.empty() || !parts.user.empty() || !is_valid_port(parts.port)) return {};
  std::string target(target_scheme(parts.scheme, host));
  target += "://";
  target += host;
  if (parts.port.size() > 1) target += parts.port;
  append_path(parts.rest, target);
  return target.size() <= longest_target ? target : std::string();
}

std::string link_host(std::string_view url) {
  const UrlParts parts = url_parts(url);
  std::string_view written = parts.host;
  if (written.ends_with("…") || written.ends_with("...")) return {};
  if (written.ends_with('.')) written.remove_suffix(1);
  if (written.starts_with('['))
    return written.ends_with(']') ? lower_ascii(written) : std::string();
  const bool may_go_on = parts.rest.empty() && written != "localhost";
  if (may_go_on && written.find('.') == npos) return {};
  const std::string name = ascii_host(written);
  return name.find("xn--") == npos ? name : host_to_unicode(name);
}

}  // namespace casebook
