// SPDX-License-Identifier: MIT
// The door to MariaDB's client library itself, behind the connector that is built on it.
#pragma once

namespace casebook {

/// Until the process ends, no password is sent in clear text by caching_sha2_password. A server can
/// ask for it (full authentication), and the library sends it if TLS was wanted, even if the server
/// offered none, or encrypts it with whatever key the server sends. With the guard, such a login
/// fails unless the connection is encrypted or local. To be called before connecting; threads may
/// share it.
void guard_logins();

/// Whether the guard ended this thread's last login.
bool login_was_refused();

}  // namespace casebook
