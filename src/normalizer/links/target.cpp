// SPDX-License-Identifier: MIT
#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

#include "normalizer/links/char.hpp"
#include "normalizer/links/idn.hpp"
#include "normalizer/links/known_host.hpp"
#include "normalizer/links/links.hpp"
#include "normalizer/links/url.hpp"
#include "text/ascii.hpp"
#include "text/percent.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_host = 253;  // RFC 1035, section 2.3.4
constexpr std::size_t longest_label = 63;
constexpr unsigned highest_port = 65535;

/// True for a colon alone and for one with a number that a port can have.
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

/// A domain name of two labels or more, or the machine itself.
bool is_valid_domain(std::string_view host) {
  if (host == "localhost") return true;
  if (host.size() > longest_host || host.find('.') == npos) return false;
  for (std::size_t dot = 0; dot != npos; host.remove_prefix(dot == npos ? 0 : dot + 1)) {
    dot = host.find('.');
    if (!is_valid_label(host.substr(0, dot))) return false;
  }
  return true;
}

/// `host` in lower case and punycode; as it is where it has none.
std::string ascii_host(std::string_view host) {
  if (std::all_of(host.begin(), host.end(), is_ascii)) return lower_ascii(host);
  const std::string made = host_to_ascii(host);
  return made.empty() ? std::string(host) : made;
}

/// The host of a target. Empty where none can be made.
std::string target_host(std::string_view host) {
  if (is_ip_literal(host)) return lower_ascii(host);
  const std::string name = ascii_host(host);
  return is_valid_domain(name) ? name : std::string();
}

/// `https` for a scheme that ends in an s and for a bare address on a known host: all of these have
/// it. `http` for the rest: who has `https` only sends a browser on from there.
std::string_view target_scheme(std::string_view scheme, std::string_view host) {
  const bool secure = scheme.empty() ? known_host_before(host, 0, host.size()) != nullptr
                                     : lower(scheme.back()) == 's';
  return secure ? "https" : "http";
}

/// True for what RFC 3986 has nowhere in a URI; brackets may stay, for readers take them.
bool must_be_encoded(std::string_view path, std::size_t pos) {
  constexpr std::string_view forbidden = "{}|\\^`";
  const char c = path[pos];
  if (c == '%') return !percent_decoded_at(path, pos);
  return !is_ascii(c) || ends_address(c) || forbidden.find(c) != npos;
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
  return target;
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
