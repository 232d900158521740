// SPDX-License-Identifier: MIT
// MariaDB's client library sends the password in clear text to any server that asks for it. Only a
// local socket, or a server that has proved its identity, may receive it. So the plugins that may
// log in are named to the library, and caching_sha2_password, which is one of them, ends a login in
// which the server wants the password itself (full authentication) and nothing is encrypted.
#pragma once

#include "reader/mysql/account.hpp"

namespace casebook {

/// The plugins that may log in where needs_guard(), with commas between.
inline constexpr const char* guarded_plugins =
    "mysql_native_password,caching_sha2_password,client_ed25519";

/// Whether the server of `account` may not receive the password.
bool needs_guard(const Account& account);

/// Guards the logins of this process from now on: to be called before it connects. Threads may log
/// in at the same time.
void guard_logins();

/// Whether this thread's last login ended because it was not safe.
bool login_was_refused();

}  // namespace casebook
