// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"
#include "reader/csv/dialect.hpp"

namespace casebook {

/// What the beginning of a table of text shows.
struct CsvForm {
  CsvDialect dialect;
  std::vector<std::vector<std::string>> first_rows;  ///< at most 20, blank lines left out
  std::string why;  ///< for people: `fields parted by semicolons, 5 in 200 of 200 rows; …`
  /// A pair that was taken for an escape although only letters say so: `\nabla`. Else empty.
  std::string doubtful_escape = {};
};

/// Finds out how a table of text is written: as `options` says, and for the rest in the way that
/// makes the first hundreds of rows look most like a table, preferably one that has the columns
/// `names`. `head` is the first block of the table in UTF-8, or all of it if `whole`. Throws
/// SourceError if it cannot be a table: empty, binary data, an endless line, or something that
/// refuse_other_text() recognizes. `name` is the file's, for messages.
CsvForm detect_form(std::string_view head, bool whole, const TextTable& options,
                    const std::vector<std::string>& names, const std::string& name);

}  // namespace casebook
