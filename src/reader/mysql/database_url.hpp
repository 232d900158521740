// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace casebook {

/// mysql://user@host:port/database?socket=/path, taken apart and percent-decoded; mariadb:// as
/// well.
struct DatabaseUrl {
  std::string scheme;
  std::string user;  ///< empty: not given
  std::string host;  ///< empty: not given; without the brackets of an IPv6 address
  std::optional<std::uint16_t> port;
  std::string database;
  std::string socket;  ///< empty: not given
};

/// Whether it starts as such a URL does.
bool is_database_url(std::string_view source);

/// Throws UsageError where the text is not such a URL, and where it holds a password: anybody can
/// see that in the list of processes. No message quotes the URL, because the part that is wrong may
/// belong to a password.
DatabaseUrl parse_database_url(std::string_view text);

/// The URL again, for people and for the manifest.
std::string to_string(const DatabaseUrl& url);

}  // namespace casebook
