// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "reader/mysql/account.hpp"
#include "reader/sql/database.hpp"

namespace casebook {

/// Connects, and makes settings for its own session that speed up reading and keep the result
/// stable. Nothing in the database is changed, nor can it be (the transaction is read-only).
/// `time_zone` is that of the session; empty: the server's default. Throws SourceError if there is
/// no server (ServerError if it refuses the user), no such database, or the server does not know
/// the time zone.
std::unique_ptr<Database> open_mysql_database(const DatabaseUrl& url, const Account& account,
                                              const std::string& time_zone);

}  // namespace casebook
