// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"
#include "reader/csv/dialect.hpp"

namespace casebook {

/// What the head of a table of text shows.
struct CsvForm {
  CsvDialect dialect;
  std::vector<std::vector<std::string>> first_rows;  ///< at most 20, blank lines left out
  std::string why;  ///< for people: `fields parted by semicolons, 5 in 200 of 200 rows; …`
};

/// How a table of text is written: what `options` says, and for the rest what makes the first
/// hundreds of rows look most like a table, above all like one that has the columns `names`. `head`
/// is all of it, or its first block (`whole` says which), in UTF-8. Throws SourceError where that
/// can be no table: nothing there, binary data, an endless line, or what refuse_other_text() knows.
/// `name` is the file's, for messages.
CsvForm detect_form(std::string_view head, bool whole, const TextTable& options,
                    const std::vector<std::string>& names, const std::string& name);

}  // namespace casebook
