// SPDX-License-Identifier: MIT
#include "reader/csv/coding.hpp"

#include <algorithm>
#include <cstring>

namespace casebook {
namespace {

/// Turns doubled quotes into single ones, in place; returns the new end.
char* undouble(char* begin, char* end, char quote) {
  char* out = begin;
  while (char* found =
             static_cast<char*>(std::memchr(begin, quote, static_cast<std::size_t>(end - begin)))) {
    const auto size = static_cast<std::size_t>(found + 1 - begin);
    std::memmove(out, begin, size);
    out += size;
    begin = found + 2;
  }
  std::memmove(out, begin, static_cast<std::size_t>(end - begin));
  return out + (end - begin);
}

/// The meaning of an escaped character (MySQL 8.0 Reference Manual, 13.2.9).
char meaning_of(char escaped) {
  switch (escaped) {
    case '0':
      return '\0';
    case 'b':
      return '\b';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'Z':
      return '\x1A';
    default:
      return escaped;
  }
}

/// Removes escapes and, in a field `in_quotes`, doubled quotes, in place; returns the new end.
char* unescape(char* begin, const char* end, const CsvDialect& dialect, bool in_quotes) {
  char* out = begin;
  while (begin < end) {
    const char c = *begin++;
    if (c == dialect.escape && begin < end)
      *out++ = meaning_of(*begin++);
    else
      *out++ = c;
    if (in_quotes && c == dialect.quote && begin < end && *begin == dialect.quote) ++begin;
  }
  return out;
}

}  // namespace

void decode_field(CsvField& field, char* data, const CsvDialect& dialect) {
  char* const begin = data + field.begin;
  char* const end = data + field.end;
  char* const new_end = field.coding == CsvCoding::doubled
                            ? undouble(begin, end, dialect.quote)
                            : unescape(begin, end, dialect, field.in_quotes);
  field.end = static_cast<std::size_t>(new_end - data);
  field.coding = CsvCoding::quoted;
}

std::uint64_t lines_in(std::string_view record, bool cr_ends_lines) {
  auto lines = static_cast<std::uint64_t>(std::ranges::count(record, '\n'));
  if (!cr_ends_lines) return lines;
  for (std::size_t i = 0; i < record.size(); ++i)
    lines += record[i] == '\r' && !record.substr(i + 1).starts_with('\n');
  return lines;
}

}  // namespace casebook
