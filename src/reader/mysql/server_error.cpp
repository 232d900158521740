// SPDX-License-Identifier: MIT
#include "reader/mysql/server_error.hpp"

namespace casebook {
namespace {

/// The client library has no words for some of its errors. A sentence gets its full stop later.
std::string in_words(std::string said, int code) {
  while (said.ends_with('.')) said.pop_back();
  return said.empty() ? "error " + std::to_string(code) : said;
}

}  // namespace

ServerError describe_server_error(int code, const std::string& said, const Account& account) {
  const std::string words = in_words(said, code);
  const std::string server = "The server at " + account.place();
  const auto error = [code](const std::string& sentence, const std::string& hint) {
    return ServerError(code, sentence, hint);
  };
  if (words.find("restricted_auth") != std::string::npos) {
    return error(server + " asks for the password in a way in which it is not sent: " + words,
                 "A password is sent as it is only over TLS, with --ssl-mode verify-identity and "
                 "--ssl-ca");
  }
  switch (code) {
    case ServerError::access_denied:
    case ServerError::access_denied_without_password:
      return error(server + " refuses the user " + account.user + ": " + words,
                   account.password
                       ? "Check the password, and the user in the URL"
                       : "No password was given: put it into ~/.my.cnf, MYSQL_PWD or a "
                         "--password-file");
    case 1040:  // too many connections
    case 1203:
    case 1226:
      return error(server + " has no connection left: " + words, "Try again later");
    case 1129:  // this host is blocked, or not allowed
    case 1130:
      return error(server + " does not let this machine in: " + words, "Ask its administrator");
    case 1142:  // no right to a table, a column, a function
    case 1143:
    case 1370:
      return error(server + " does not let " + account.user + " read: " + words,
                   "Ask for the right to SELECT from the view");
    case 1317:  // the query was killed, or took too long
    case 1969:
    case 3024:
      return error(server + " ended the query: " + words,
                   "See who ended it, or whether max_statement_time is too short");
    case 1356:
      return error("The view cannot be read: " + words,
                   "A table that it reads is gone, or whoever defined it may not read it: see SHOW "
                   "CREATE VIEW");
    case 1449:
      return error("Whoever defined the view is gone: " + words,
                   "Create the view again, as a user that exists or with SQL SECURITY INVOKER");
    case 2002:  // no such socket, connection refused
    case 2003:
      return error("There is no server at " + account.place() + ": " + words,
                   "Check that it runs, and the host, port or socket in the URL");
    case 2005:
      return error("There is no host called " + account.host + ": " + words, "Check the URL");
    case 1053:  // shutting down, connection killed, gone away, lost
    case 1927:
    case 2006:
    case 2013:
      return error(server + " broke off the connection: " + words,
                   "Try again; nothing was left half-done");
    case 2026:
      return error(server + " offers no safe connection: " + words,
                   "See --ssl-ca, or choose another --ssl-mode");
    default:
      return error(server + " reports: " + words, "Try the same in the mariadb or mysql client");
  }
}

}  // namespace casebook
