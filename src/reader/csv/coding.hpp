// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reader/csv/dialect.hpp"

namespace casebook {

/// How the bytes of a field stand for its value.
enum class CsvCoding : std::uint8_t { plain, quoted, doubled, escaped, null };

/// A field of a record: its place in the block, without its outer quotes.
struct CsvField {
  std::size_t begin;
  std::size_t end;
  CsvCoding coding;
  bool in_quotes = false;  ///< of an escaped one
};

/// How MySQL writes NULL.
constexpr std::string_view null_word = "\\N";

/// Decodes doubled quotes or escapes in a field of `data`, in place, and sets its new end. Call
/// once for each field.
void decode_field(CsvField& field, char* data, const CsvDialect& dialect);

/// The number of line ends in `record`.
std::uint64_t lines_in(std::string_view record, bool cr_ends_lines);

}  // namespace casebook
