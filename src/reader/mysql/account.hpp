// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "options.hpp"
#include "reader/mysql/database_url.hpp"

namespace casebook {

/// A user and a server: all that a connection to MySQL needs.
struct Account {
  std::string user;
  std::optional<std::string> password;
  std::string host;
  std::uint16_t port = 3306;
  bool local = false;  ///< through a Unix socket
  std::string socket;  ///< its path; empty: where the client library looks for it
  SslMode ssl_mode = SslMode::preferred;
  std::filesystem::path ssl_ca;  ///< empty: none

  /// Where the server is, for people.
  std::string place() const;
};

/// What the URL does not say is taken from the user's option file (user, password, host, port,
/// socket, ssl-ca of [client]); then the user is `login_name` and the host is this machine. As for
/// MySQL's own programs, `localhost` means the Unix socket, unless the URL has a port. The password
/// is that of the password file, or of the option file, or `mysql_pwd` (null: not set). Where an
/// ssl_ca is given, TLS is not merely preferred. Throws UsageError as read_password_file(), and
/// where a mode needs an ssl_ca that is not there.
Account find_account(const DatabaseUrl& url, const ReaderOptions& options,
                     const std::map<std::string, std::string>& option_file, const char* mysql_pwd,
                     const std::string& login_name);

/// The same with the option file, the environment and the name of whoever runs this program.
Account find_account(const DatabaseUrl& url, const ReaderOptions& options);

}  // namespace casebook
