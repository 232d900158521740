// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace casebook {

/// A URL mysql://user@host:port/database?socket=/path or mariadb://…, split into its
/// percent-decoded parts.
struct DatabaseUrl {
  std::string scheme;
  std::string user;  ///< empty: not given
  std::string host;  ///< empty: not given; without the brackets of an IPv6 address
  std::optional<std::uint16_t> port;
  std::string database;
  std::string socket;  ///< empty: not given
};

/// Whether `source` begins like such a URL.
bool is_database_url(std::string_view source);

/// Parses such a URL. Throws UsageError if it is malformed, and if it contains a password, which
/// everybody could see in the list of processes. No message quotes the URL, because the wrong part
/// may belong to a password.
DatabaseUrl parse_database_url(std::string_view text);

/// The URL for people and for the manifest; it never contains a password.
std::string to_string(const DatabaseUrl& url);

}  // namespace casebook
