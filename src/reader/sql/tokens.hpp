// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// One token of an SQL statement.
struct SqlToken {
  enum Kind {
    word,          ///< a keyword, or a name without quotes
    name,          ///< between backticks or brackets
    text,          ///< between single quotes
    name_or_text,  ///< between double quotes: its place decides which of the two
    mark           ///< one character of punctuation
  };
  Kind kind = mark;
  std::string value;  ///< without the quotes; a word as it was written

  bool is(char character) const { return kind == mark && value[0] == character; }
  /// Whether it is this keyword, given in lower case.
  bool is(std::string_view keyword) const;
  bool is_name() const { return kind == word || kind == name || kind == name_or_text; }
  bool is_text() const { return kind == text || kind == name_or_text; }
};

/// The tokens of a statement without its comments. None if quotes or comments are not closed, or if
/// a text contains a backslash, whose meaning depends on the server's settings.
std::optional<std::vector<SqlToken>> tokenize_sql(std::string_view sql);

}  // namespace casebook
