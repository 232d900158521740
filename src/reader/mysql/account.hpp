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

/// A user and a server: everything needed to connect to MySQL.
struct Account {
  std::string user;
  std::optional<std::string> password;
  std::string host;
  std::uint16_t port = 3306;
  bool local = false;  ///< through a Unix socket
  std::string socket;  ///< its path; empty: where the client library looks for it
  SslMode ssl_mode = SslMode::preferred;
  std::filesystem::path ssl_ca;  ///< empty: none

  /// The address of the server, for people.
  std::string place() const;
};

/// Completes what the URL does not say from the user's option file (user, password, host, port,
/// socket, ssl-ca of [client]); failing that, the user is `login_name` and the host is this
/// machine. As in MySQL's own programs, `localhost` means the Unix socket, unless the URL has a
/// port. The password comes from the password file, else from the option file, else from
/// `mysql_pwd` (null: not set). If an ssl_ca is given, TLS is required rather than preferred.
/// Throws UsageError like read_password_file(), and if a mode needs an ssl_ca that is not given.
Account find_account(const DatabaseUrl& url, const ReaderOptions& options,
                     const std::map<std::string, std::string>& option_file, const char* mysql_pwd,
                     const std::string& login_name);

/// The same with the option file, the environment and the login name of the user who runs this
/// program.
Account find_account(const DatabaseUrl& url, const ReaderOptions& options);

}  // namespace casebook
