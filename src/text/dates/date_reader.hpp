// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// The date that `text` holds by one format: a pattern of strptime(3) with English names, such as
/// `%d/%m/%Y`, which must fit the whole text; `epoch` or `epoch-ms`, seconds or milliseconds since
/// 1970 in UTC; `excel`, days since 1900 as a spreadsheet counts them. Undated where it does not
/// fit, and where there is no such day.
Date date_by_format(std::string_view text, const std::string& format);

/// Whether `format` is one that says at least a year and a month.
bool is_date_format(const std::string& format);

/// Reads the dates of rows, and counts what it could not read. One thread at a time.
class DateReader {
 public:
  /// `formats` are tried in their order, and behind them what parse_date() reads. REQUIRES: each
  /// is_date_format().
  explicit DateReader(std::vector<std::string> formats = {}) : formats_(std::move(formats)) {}

  /// NULL and blanks are undated, too, but nothing that could not be read.
  Date read(const Cell& cell);

  std::uint64_t unread() const { return unread_; }
  /// The first value that could not be read.
  const std::string& example() const { return example_; }

 private:
  Date read_anew(std::string_view text) const;

  std::vector<std::string> formats_;
  std::string text_;  ///< rows often repeat the date of the one before
  Date date_;
  bool blank_ = true;
  std::uint64_t unread_ = 0;
  std::string example_;
};

}  // namespace casebook
