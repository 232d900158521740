// SPDX-License-Identifier: MIT
#include "reader/mysql/database_url.hpp"

#include <charconv>

#include "error.hpp"
#include "text/percent.hpp"

namespace casebook {
namespace {

constexpr const char* url_form = "Give mysql://user@host:3306/database";

[[noreturn]] void refuse(const std::string& what, const std::string& hint = url_form) {
  throw UsageError("The URL of the database " + what, hint);
}

[[noreturn]] void refuse_password() {
  refuse("holds a password, which others can see in the list of processes",
         "Leave it out; it is taken from ~/.my.cnf, MYSQL_PWD or --password-file, or asked for");
}

/// Cuts `text` at the first `mark` and returns the part after it, or nothing if there is none.
std::optional<std::string_view> cut(std::string_view& text, char mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view behind = text.substr(at + 1);
  text = text.substr(0, at);
  return behind;
}

std::string decode(std::string_view text) {
  auto decoded = percent_decode(text);
  if (!decoded) refuse("holds a % that is not followed by two hexadecimal digits");
  if (decoded->find('\0') != std::string::npos) refuse("holds a NUL character");
  return *std::move(decoded);
}

std::uint16_t parse_port(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port == 0) {
    refuse("holds a port that is no number from 1 to 65535");
  }
  return port;
}

void parse_user(std::string_view text, DatabaseUrl& url) {
  const auto password = cut(text, ':');
  if (password && !password->empty()) refuse_password();
  if (text.find('/') != std::string_view::npos) refuse("holds an @ behind the host; write it %40");
  url.user = decode(text);
}

/// `host`, `host:port`, `[IPv6]` or `[IPv6]:port`.
void parse_host(std::string_view text, DatabaseUrl& url) {
  std::optional<std::string_view> port;
  if (text.starts_with('[')) {
    text.remove_prefix(1);
    const auto behind = cut(text, ']');
    if (!behind) refuse("holds a [ without a ]");
    if (!behind->empty() && !behind->starts_with(':')) refuse("holds something behind a ]");
    if (!behind->empty()) port = behind->substr(1);
  } else {
    port = cut(text, ':');
  }
  url.host = decode(text);
  if (port) url.port = parse_port(*port);
}

void parse_parameter(std::string_view text, DatabaseUrl& url) {
  const auto value = cut(text, '=');
  if (text == "password" || text == "passwd") refuse_password();
  if (text != "socket" || !value) refuse("holds a parameter other than socket");
  url.socket = decode(*value);
}

void parse_parameters(std::string_view text, DatabaseUrl& url) {
  for (std::optional<std::string_view> rest = text; rest;) {
    std::string_view parameter = *rest;
    rest = cut(parameter, '&');
    parse_parameter(parameter, url);
  }
}

}  // namespace

bool is_database_url(std::string_view source) {
  return source.starts_with("mysql://") || source.starts_with("mariadb://");
}

DatabaseUrl parse_database_url(std::string_view text) {
  DatabaseUrl url;
  const std::size_t scheme_end = text.find("://");
  url.scheme = text.substr(0, scheme_end);
  std::string_view authority = text.substr(scheme_end + 3);
  // A password may contain any of these characters, so its end is the last one.
  const std::size_t at = authority.rfind('@');
  if (at != std::string_view::npos) {
    parse_user(authority.substr(0, at), url);
    authority.remove_prefix(at + 1);
  }
  const auto parameters = cut(authority, '?');
  const auto path = cut(authority, '/');
  parse_host(authority, url);
  if (path) url.database = decode(*path);
  if (url.database.empty()) refuse("names no database");
  if (path->find('/') != std::string_view::npos) refuse("names more than a database");
  if (parameters) parse_parameters(*parameters, url);
  return url;
}

std::string to_string(const DatabaseUrl& url) {
  std::string text = url.scheme + "://";
  if (!url.user.empty()) text += percent_encode(url.user) + '@';
  const bool ipv6 = url.host.find(':') != std::string::npos;
  text += ipv6 ? '[' + url.host + ']' : percent_encode(url.host);
  if (url.port) text += ':' + std::to_string(*url.port);
  text += '/' + percent_encode(url.database);
  if (!url.socket.empty()) text += "?socket=" + percent_encode(url.socket, "/");
  return text;
}

}  // namespace casebook
