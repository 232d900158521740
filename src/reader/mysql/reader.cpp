// SPDX-License-Identifier: MIT
#include "reader/mysql/reader.hpp"

#include "reader/mysql/account.hpp"
#include "reader/mysql/database.hpp"
#include "reader/mysql/database_url.hpp"
#include "reader/mysql/password.hpp"
#include "reader/mysql/server_error.hpp"
#include "reader/sql/reader.hpp"

namespace casebook {
namespace {

bool refuses_user(const ServerError& error) {
  return error.code() == ServerError::access_denied ||
         error.code() == ServerError::access_denied_without_password;
}

std::unique_ptr<Database> connect(const DatabaseUrl& url, Account& account,
                                  const ReaderOptions& options) {
  const auto open = [&] { return open_mysql_database(url, account, options.time_zone); };
  if (account.password || !options.may_prompt) return open();
  try {
    return open();  // an account may need no password
  } catch (const ServerError& error) {
    if (!refuses_user(error)) throw;
    account.password = ask_for_password("Password of " + account.user + ": ");
    if (!account.password) throw;
  }
  return open();
}

}  // namespace

std::unique_ptr<Reader> open_mysql_reader(const ReaderOptions& options) {
  const DatabaseUrl url = parse_database_url(options.source);
  Account account = find_account(url, options);
  return read_database(connect(url, account, options), options);
}

}  // namespace casebook
