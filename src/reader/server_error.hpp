// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "error.hpp"
#include "reader/account.hpp"

namespace casebook {

/// Error numbers of MySQL and MariaDB that are acted upon (MySQL 8.0 Error Message Reference).
namespace server_code {
constexpr int no_access_to_database = 1044;
constexpr int access_denied = 1045;
constexpr int unknown_database = 1049;
constexpr int no_such_table = 1146;
constexpr int access_denied_without_password = 1698;
}  // namespace server_code

/// The server does not accept the user, or not with this password.
class AccessDenied : public SourceError {
  using SourceError::SourceError;
};

/// Throws what a server or its client library reported, as a sentence and a hint: AccessDenied or
/// another SourceError. `words` are theirs.
[[noreturn]] void throw_server_error(int code, const std::string& words, const Account& account);

}  // namespace casebook
