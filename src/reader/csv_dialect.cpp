// SPDX-License-Identifier: MIT
#include "reader/csv_dialect.hpp"

#include <algorithm>

#include "error.hpp"
#include "reader/csv_records.hpp"
#include "reader/input_file.hpp"

namespace casebook {
namespace {

constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

constexpr const char* kWhatWeRead =
    "Give a CSV or TSV file with a header row; a spreadsheet has to be saved as CSV UTF-8 first";

bool starts_as_utf16(std::string_view head) {
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

bool is_binary(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\r' && c != '\n';
}

/// Where the first record ends: at a CR or LF that no quotes enclose.
std::size_t first_line_end(std::string_view head) {
  bool quoted = false;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '"') quoted = !quoted;
    if (!quoted && (head[i] == '\r' || head[i] == '\n')) return i;
  }
  return head.size();
}

std::size_t count_unquoted(std::string_view line, char wanted) {
  std::size_t count = 0;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (!quoted && c == wanted) ++count;
  }
  return count;
}

char most_frequent_delimiter(std::string_view header) {
  constexpr std::string_view candidates = ",\t;";
  return *std::max_element(candidates.begin(), candidates.end(), [&](char a, char b) {
    return count_unquoted(header, a) < count_unquoted(header, b);
  });
}

void refuse_what_is_no_csv(std::string_view head, const std::string& name) {
  if (head.starts_with(kSqliteMagic)) {
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
  if (head.starts_with(kUtf8Bom)) dialect.bom = kUtf8Bom.size();
  head.remove_prefix(dialect.bom);
  if (head.empty()) throw SourceError(name + " is empty", kWhatWeRead);

  const std::size_t end = first_line_end(head);
  const std::string_view header = head.substr(0, end);
  if (std::any_of(header.begin(), header.end(), is_binary)) {
    throw SourceError(name + " is no CSV file: its first line holds binary data", kWhatWeRead);
  }
  if (end >= kCsvBlock - kUtf8Bom.size()) {
    throw SourceError(name + " is no CSV file: its first line never ends", kWhatWeRead);
  }
  dialect.delimiter = most_frequent_delimiter(header);
  dialect.cr_ends_lines =
      head.substr(end).starts_with('\r') && !head.substr(end).starts_with("\r\n");
  return dialect;
}

}  // namespace casebook
