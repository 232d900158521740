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

/// What a field of a pattern stands for: a text or a whole number.
using FieldValue = std::variant<std::string_view, std::uint64_t>;

/// A field that a pattern may name.
struct NameField {
  enum class Kind { text, number, date_text, date_number, day };
  std::string name;
  Kind kind = Kind::text;
};

/// A pattern in the syntax of fmt, with fields by name: `{year}-{month:02} Case {root_id}`.
/// Compiled once; threads may share it.
///
/// Where a date is not known, all date fields that stand together (with nothing between them but
/// separators) say `Undated`, once; where only the month is, `{day}` goes with its separator.
class NamePattern {
 public:
  /// Throws UsageError, naming `option`, where a field is not among `known` (it lists those), a
  /// format does not fit its field, or would make a name longer than any may be.
  NamePattern(std::string_view option, std::string_view pattern, std::vector<NameField> known);

  /// Appends what the pattern says. `values` are those of the known fields, in their order; those
  /// of a date that is not known are not looked at.
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
  Pieces pieces_;    ///< where the day is known
  Pieces of_month_;  ///< where only the month is
  Pieces of_undated_;
};

}  // namespace casebook
