// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace casebook {

/// How much of a file is read at a time, including its head: small enough for a core's own cache,
/// large enough that calls of read(2) do not matter.
constexpr std::size_t csv_block = std::size_t{1} << 20;

/// How a table of text is written.
struct CsvDialect {
  char delimiter = ',';
  char quote = '"';    ///< '\0': quotes are characters like others
  char escape = '\0';  ///< before a character that is not to be taken as it stands; '\0': none
  bool blanks_outside = false;  ///< a field may have blanks before its first quote
  bool cr_ends_lines = false;   ///< a lone CR ends a record too (old Macintosh files)
  std::size_t start = 0;        ///< bytes before the first record: byte order marks, a line `sep=;`
};

}  // namespace casebook
