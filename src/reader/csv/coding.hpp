// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reader/csv/dialect.hpp"

namespace casebook {

/// How the bytes of a field stand for its value.
enum class CsvCoding : std::uint8_t { plain, quoted, doubled, escaped, null };

/// A field of a record: where it stands in the block, without its outer quotes.
struct CsvField {
  std::size_t begin;
  std::size_t end;
  CsvCoding coding;
  bool in_quotes = false;  ///< of an escaped one
};

/// As MySQL writes NULL.
constexpr std::string_view null_word = "\\N";

/// Takes doubled quotes or escapes out of a field of `data`, in place, and sets its end. To be
/// called once for each field.
void decode_field(CsvField& field, char* data, const CsvDialect& dialect);

/// How many lines end in `record`.
std::uint64_t lines_in(std::string_view record, bool cr_ends_lines);

}  // namespace casebook
