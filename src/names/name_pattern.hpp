// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "record.hpp"

namespace casebook {

/// The value of a field of a pattern: a text or a whole number.
using FieldValue = std::variant<std::string_view, std::uint64_t>;

/// A field that a pattern may use.
struct NameField {
  enum class Kind { text, number, date_text, date_number, day };
  std::string name;
  Kind kind = Kind::text;
};

/// A pattern in the syntax of fmt, with named fields: `{year}-{month:02} Case {root_id}`. Compiled
/// once; threads may share it.
///
/// If a date is unknown, each group of date fields with only separators between them becomes one
/// `Undated`; if only the month is known, `{day}` is left out with its separator.
class NamePattern {
 public:
  /// Throws UsageError, naming `option`, if a field is not among `known` (then it lists those), or
  /// if a format does not fit its field or would make a name too long.
  NamePattern(std::string_view option, std::string_view pattern, std::vector<NameField> known);

  /// Appends the name. `values` belong to the known fields, in their order; those of an unknown
  /// date are ignored.
  void append(std::string& out, Date date, std::span<const FieldValue> values) const;

 private:
  static constexpr std::size_t literal = static_cast<std::size_t>(-1);
  struct Piece {
    std::size_t field;  ///< of known_, or `literal`
    std::string text;   ///< the literal, or a format of fmt for one value
  };
  using Pieces = std::vector<Piece>;

  void parse(std::string_view pattern);
  Piece parse_field(std::string_view inside) const;
  void check(const Piece& piece) const;
  bool of_date(const Piece& piece) const;
  bool joins_dates(const Piece& piece) const;
  Pieces without_day() const;
  Pieces without_date() const;
  [[noreturn]] void fail(const std::string& what) const;

  std::string option_;
  std::vector<NameField> known_;
  Pieces pieces_;    ///< if the day is known
  Pieces of_month_;  ///< if only the month is known
  Pieces of_undated_;
};

}  // namespace casebook
