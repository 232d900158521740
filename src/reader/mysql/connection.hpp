// SPDX-License-Identifier: MIT
// The door to the client library: MySQL Connector/C++, or MariaDB Connector/C on Windows.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "reader/mysql/account.hpp"
#include "record.hpp"

namespace casebook {

/// The rows of a result, which come from the server one by one. Nothing else can be queried until
/// this is destroyed, which reads all rows that are left. Every member throws ServerError.
class MysqlRows {
 public:
  virtual ~MysqlRows() = default;
  /// Moves to the next row; false after the last. An error of the server in the middle may look
  /// like the last row: the server remembers it.
  virtual bool next() = 0;
  virtual std::size_t columns() const = 0;
  /// A value of the row; `column` is below columns(). Lives until the next call of next().
  virtual Cell cell(std::size_t column) const = 0;
};

/// A connection to a MySQL or MariaDB server, in UTF-8. Every member throws ServerError.
class MysqlConnection {
 public:
  /// Waits for the server for at most `timeout` seconds.
  MysqlConnection(const Account& account, int timeout);
  ~MysqlConnection();
  MysqlConnection(const MysqlConnection&) = delete;
  MysqlConnection& operator=(const MysqlConnection&) = delete;

  void execute(const std::string& sql);
  /// All rows of a small result; NULL is an empty text.
  std::vector<std::vector<std::string>> select(const std::string& sql);
  /// A result of any size. It lives as long as the connection at most.
  std::unique_ptr<MysqlRows> stream(const std::string& sql);

 private:
  struct Library;
  Account account_;
  std::unique_ptr<Library> library_;
};

}  // namespace casebook
