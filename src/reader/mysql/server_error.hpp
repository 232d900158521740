// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "error.hpp"
#include "reader/mysql/account.hpp"

namespace casebook {

/// An error that a MySQL server or its client library reported.
class ServerError : public SourceError {
 public:
  /// The numbers that the program reacts to (MySQL 8.0 Error Message Reference).
  enum Code : int {
    no_access_to_database = 1044,
    access_denied = 1045,
    unknown_database = 1049,
    no_such_table = 1146,
    access_denied_without_password = 1698
  };

  ServerError(int code, const std::string& sentence, const std::string& hint)
      : SourceError(sentence, hint), code_(code) {}
  int code() const { return code_; }

 private:
  int code_;
};

/// Turns an error number and the server's own words into a sentence and a hint.
ServerError describe_server_error(int code, const std::string& words, const Account& account);

}  // namespace casebook
