// SPDX-License-Identifier: MIT
// The door to MariaDB's client library itself, behind the connector that is built on it.
#pragma once

#include <string>

#include "files/descriptor.hpp"
#include "reader/mysql/account.hpp"

namespace casebook {

/// MariaDB's client library sends the password in clear text to any server that asks for it. Only a
/// local socket, or a server that has proved its identity, may receive it. So its allowed plugins
/// are named in an option file, the only place where they can be, and caching_sha2_password ends a
/// login in which the server wants the password itself (full authentication) and nothing is
/// encrypted. Must live while a connection is made; threads may make one each.
class SafeLogin {
 public:
  /// Throws SourceError if no file can be made in memory.
  explicit SafeLogin(const Account& account);

  /// The option file, which has one group, [casebook]; empty if the server may have the password.
  std::string option_file() const;

 private:
  Descriptor file_;
};

/// Whether this thread's last login ended because it was not safe.
bool login_was_refused();

}  // namespace casebook
