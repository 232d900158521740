// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook {

/// How much of a file is read at a time, and so its head: small enough for a core's own cache,
/// large enough that calls of read(2) do not count.
constexpr std::size_t csv_block = std::size_t{1} << 20;

/// How a CSV file is written, as its first line that is not blank shows.
struct CsvDialect {
  char delimiter = ',';        ///< comma, tab or semicolon, whatever the file is called
  bool cr_ends_lines = false;  ///< a lone CR ends a record too (old Macintosh files)
  std::size_t bom = 0;         ///< bytes of a UTF-8 byte order mark at the start
};

/// Looks at the head of a file (all of it, or at least its first megabyte). Throws SourceError
/// where that cannot be CSV: nothing there, UTF-16, binary data, an SQLite database, an endless
/// line. `name` is the file's, for messages.
CsvDialect detect_dialect(std::string_view head, const std::string& name);

}  // namespace casebook
