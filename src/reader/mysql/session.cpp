// SPDX-License-Identifier: MIT
#include "reader/mysql/session.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <utility>

#include "error.hpp"
#include "reader/mysql/server_error.hpp"

namespace casebook {
namespace {

constexpr int connect_timeout = 20;  // seconds
/// After Ctrl-C, do not wait long for a server that is gone.
constexpr int stop_timeout = 2;

/// What happened to the values of which the server warned (MySQL 8.0 Error Message Reference).
std::string warning_sentence(const std::string& code) {
  if (code == "1260") return "Values that the server cut, in GROUP_CONCAT";
  if (code == "1265" || code == "1406") return "Values that the server cut";
  if (code == "1301") return "Values that became NULL, because they pass max_allowed_packet";
  if (code == "1292" || code == "1411") return "Values that the server could not read";
  return "Warnings of the server while it made the rows";
}

std::string warning_hint(const std::string& code) {
  if (code == "1301") return "Have the server's max_allowed_packet raised";
  return {};
}

/// 0 if it is no number.
std::uint64_t number_in(const std::string& text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

void refuse_short_row(std::size_t columns) {
  throw SourceError("The server gave " + std::to_string(columns) +
                        " columns, which is fewer than it was asked for",
                    "See whether a proxy stands between, or try another server");
}

class MysqlCursor : public Cursor {
 public:
  MysqlCursor(MysqlSession& session, std::unique_ptr<MysqlRows> rows)
      : session_(session), rows_(std::move(rows)), columns_(rows_->columns()) {}
  ~MysqlCursor() override {
    if (!ended_) session_.stop();  // else closing would read all the rest
  }
  MysqlCursor(const MysqlCursor&) = delete;
  MysqlCursor& operator=(const MysqlCursor&) = delete;

  bool next() override {
    if (ended_) return false;
    ended_ = true;  // also where it throws
    ended_ = !rows_->next();
    if (!ended_) return true;
    rows_.reset();
    session_.check_ended_well();
    return false;
  }

  Cell cell(std::size_t column) const override {
    if (column >= columns_) refuse_short_row(columns_);
    return rows_->cell(column);
  }

 private:
  MysqlSession& session_;
  std::unique_ptr<MysqlRows> rows_;
  std::size_t columns_;
  bool ended_ = false;
};

MysqlSession::MysqlSession(const Account& account)
    : account_(account),
      connection_(account, connect_timeout),
      id_(value("SELECT CONNECTION_ID()")) {}

std::string MysqlSession::value(const std::string& sql) {
  const auto rows = select(sql);
  if (rows.empty() || rows[0].empty()) refuse_short_row(0);
  return rows[0][0];
}

std::unique_ptr<Cursor> MysqlSession::stream(const std::string& sql) {
  return std::make_unique<MysqlCursor>(*this, connection_.stream(sql));
}

/// The connector treats an error after the first row as the end of the rows, but the server
/// remembers the error.
void MysqlSession::check_ended_well() {
  if (value("SELECT @@error_count") == "0") return keep_warnings();
  const auto errors = select("SHOW ERRORS LIMIT 1");  // level, code, message
  throw describe_server_error(1317, errors.empty() || errors[0].size() < 3 ? "" : errors[0][2],
                              account_);
}

/// The server counts all its warnings, but remembers only the first ones.
void MysqlSession::keep_warnings() {
  const std::string total = value("SELECT @@warning_count");
  if (total == "0") return;
  std::map<std::string, Warning> kinds;  // by the code
  std::uint64_t remembered = 0;
  for (const auto& row : select("SHOW WARNINGS")) {  // level, code, message
    ++remembered;
    if (row.size() < 3 || row[0] == "Note") continue;
    Warning& kind = kinds[row[1]];
    if (kind.count++ == 0) kind.example = row[2];
  }
  for (auto& [code, kind] : kinds) {
    kind.sentence = warning_sentence(code);
    kind.hint = warning_hint(code);
    if (kinds.size() == 1 && remembered > 0)
      kind.count += std::max(number_in(total), remembered) - remembered;
    warnings_.push_back(std::move(kind));
  }
}

/// Uses a second connection, because this one is busy.
void MysqlSession::stop() noexcept try {
  MysqlConnection(account_, stop_timeout).execute("KILL QUERY " + id_);
} catch (...) {
  // Then the remaining rows have to be read after all.
}

}  // namespace casebook
