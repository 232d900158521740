// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "reader/mysql/account.hpp"
#include "reader/sql/database.hpp"

namespace casebook {

/// Connects, and sets what speeds reading and keeps the result stable for its own session alone:
/// nothing in the database is changed, nor can be (the transaction is read-only). Throws
/// SourceError where there is no server, it refuses the user (ServerError), or there is no such
/// database, or the server does not know the time zone (empty: the one that it gives everybody).
std::unique_ptr<Database> open_mysql_database(const DatabaseUrl& url, const Account& account,
                                              const std::string& time_zone);

}  // namespace casebook
