// SPDX-License-Identifier: MIT
#include "reader/csv/dialect.hpp"

#include <algorithm>

#include "error.hpp"
#include "reader/input_file.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::string_view delimiters = ",\t;";

constexpr const char* what_is_read =
    "Give a CSV or TSV file with a header row; a spreadsheet has to be saved as CSV UTF-8 first";

bool starts_as_utf16(std::string_view head) {
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

bool is_binary(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\r' && c != '\n';
}

/// The first record, up to the CR or LF that no quotes enclose.
struct FirstLine {
  std::size_t end = 0;
  std::string unquoted;  ///< what of it stands outside quotes
};

/// Whether a character stands inside quotes depends on those before it.
enum class State { field_starts, plain, quoted, quote_closed };

State after(State before, char c) {
  if (before == State::quoted) return c == '"' ? State::quote_closed : State::quoted;
  if (c == '"' && before != State::plain) return State::quoted;
  return delimiters.find(c) == std::string_view::npos ? State::plain : State::field_starts;
}

FirstLine first_line(std::string_view head) {
  FirstLine line;
  State state = State::field_starts;
  for (; line.end < head.size(); ++line.end) {
    const char c = head[line.end];
    state = after(state, c);
    if (state == State::quoted) continue;
    if (c == '\r' || c == '\n') break;
    line.unquoted += c;
  }
  return line;
}

char most_frequent_delimiter(const std::string& unquoted) {
  return *std::max_element(delimiters.begin(), delimiters.end(), [&](char a, char b) {
    return std::count(unquoted.begin(), unquoted.end(), a) <
           std::count(unquoted.begin(), unquoted.end(), b);
  });
}

void refuse_what_is_no_csv(std::string_view head, const std::string& name) {
  if (head.starts_with(sqlite_magic)) {
    throw SourceError(name + " is an SQLite database, not CSV", "Give the path of its file");
  }
  if (starts_as_utf16(head)) {
    throw SourceError(name + " is written in UTF-16", "Save it as CSV UTF-8");
  }
}

}  // namespace

CsvDialect detect_dialect(std::string_view head, const std::string& name) {
  refuse_what_is_no_csv(head, name);
  CsvDialect dialect;
  if (head.starts_with(byte_order_mark)) dialect.bom = byte_order_mark.size();
  head.remove_prefix(dialect.bom);
  head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
  if (head.empty()) throw SourceError(name + " is empty", what_is_read);

  const FirstLine line = first_line(head);
  const std::string_view header = head.substr(0, line.end);
  if (std::any_of(header.begin(), header.end(), is_binary)) {
    throw SourceError(name + " is no CSV file: its first line holds binary data", what_is_read);
  }
  if (line.end >= csv_block - byte_order_mark.size()) {
    throw SourceError(name + " is no CSV file: its first line never ends", what_is_read);
  }
  const std::string_view rest = head.substr(line.end);
  dialect.delimiter = most_frequent_delimiter(line.unquoted);
  dialect.cr_ends_lines = rest.starts_with('\r') && !rest.starts_with("\r\n");
  return dialect;
}

}  // namespace casebook
