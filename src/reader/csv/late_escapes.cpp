// SPDX-License-Identifier: MIT
#include "reader/csv/late_escapes.hpp"

#include <array>

#include "reader/csv/escapes.hpp"

namespace casebook {

void LateEscapes::expect(const CsvDialect& dialect) {
  dialect_ = dialect;
  watches_ = true;
}

void LateEscapes::look_at(std::string_view piece) {
  if (!watches_ || piece.empty()) return;
  if (split_) {
    const std::array pair = {'\\', piece.front()};
    look_at_pair({pair.data(), pair.size()});
  }
  std::size_t at = piece.find('\\', split_ ? 1 : 0);
  for (; watches_ && at < piece.size() - 1; at = piece.find('\\', at + 2))
    look_at_pair(piece.substr(at));
  split_ = watches_ && at < piece.size();
}

/// Without escapes, one backslash before anything else decides that there are none. `\N` is a
/// missing value with and without them.
void LateEscapes::look_at_pair(std::string_view pair) {
  if (pair[1] == 'N') return;
  const bool escape = is_escape(pair[1], dialect_.delimiter);
  std::string& example = escape ? first_escape_ : first_other_;
  if (++(escape ? escapes_ : others_) == 1) example = escape_and_word(pair);
  of_quote_or_line_end_ |= pair[1] == '"' || pair[1] == '\n';
  watches_ = escape || dialect_.escape != '\0';
}

/// As in the first rows: where fields stand in quotes, letters alone say nothing.
bool LateEscapes::may_be_escapes() const {
  const bool unquoted_tabs = dialect_.delimiter == '\t' && dialect_.quote == '\0';
  return escapes_ > 0 && others_ == 0 && (unquoted_tabs || of_quote_or_line_end_);
}

std::optional<Warning> LateEscapes::warning() const {
  if (dialect_.escape == '\0' && may_be_escapes())
    return Warning{"Backslashes that look like escapes, such as \\n, are read as text", escapes_,
                   first_escape_, "--escape backslash reads them as escapes"};
  if (dialect_.escape != '\0' && others_ > 0)
    return Warning{"Backslashes before characters that nothing escapes, which are left out",
                   others_, first_other_, "--escape none takes all backslashes as text"};
  return std::nullopt;
}

}  // namespace casebook
