// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "reader/csv/dialect.hpp"
#include "record.hpp"

namespace casebook {

/// Watches a whole table of text for backslashes that say otherwise than its first rows, by which
/// its form was found out: escapes that are read as text, or text that is read as escapes.
class LateEscapes {
 public:
  /// To be called before look_at(), once the form is known.
  void expect(const CsvDialect& dialect);
  /// Takes the next bytes of the table.
  void look_at(std::string_view piece);

  std::optional<Warning> warning() const;

 private:
  void look_at_pair(std::string_view pair);
  bool may_be_escapes() const;

  CsvDialect dialect_;
  bool watches_ = false;
  bool split_ = false;  ///< the last piece ended with the backslash of a pair
  std::uint64_t escapes_ = 0, others_ = 0;
  bool of_quote_or_line_end_ = false;
  std::string first_escape_, first_other_;  ///< with what follows
};

}  // namespace casebook
