// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"
#include "text/dates/date_locale.hpp"

namespace casebook {

/// The date that `text` contains in one format: a pattern of strptime(3) with English names, such
/// as `%d/%m/%Y`, which must match the whole text; `epoch` or `epoch-ms`, seconds or milliseconds
/// since 1970 in UTC; or `excel`, days since 1900 as a spreadsheet counts them. Undated if the text
/// does not match, or if there is no such day.
Date date_by_format(std::string_view text, const std::string& format);

/// Whether `format` is valid and gives at least a year and a month.
bool is_date_format(const std::string& format);

/// Reads the dates of rows, and counts those that it could not read. One thread at a time.
class DateReader {
 public:
  /// The `formats` are tried in order before those of parse_date(). REQUIRES: each
  /// is_date_format(). What remains undated is read again as DateLocale `locale` has it in English,
  /// unless that is empty; throws UsageError as DateLocale does.
  explicit DateReader(std::vector<std::string> formats = {}, const std::string& locale = {});

  /// NULL and blanks are undated, but do not count as unreadable.
  Date read(const Cell& cell);

  std::uint64_t unread() const { return unread_; }
  /// The first value that could not be read.
  const std::string& example() const { return example_; }

 private:
  /// What a text was read as.
  struct Known {
    std::string text;
    Date date;
    bool blank = true;
  };

  Date read_anew(const std::string& text) const;
  Date read_in_english(const std::string& text) const;

  std::vector<std::string> formats_;
  std::optional<DateLocale> locale_;
  std::array<Known, 256> known_;  ///< by hash: the dates of rows are few, and come again and again
  std::uint64_t unread_ = 0;
  std::string example_;
};

}  // namespace casebook
