// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

class Naming;

/// A line of a case's text, which becomes a paragraph. Never empty, except in code.
struct Line {
  std::string_view text;
  std::size_t begin = 0;        ///< where it stands in the text, in bytes
  std::span<const Link> links;  ///< in this line, of the variant with links
  LineKind kind = LineKind::text;
  std::uint8_t level = 0;           ///< see Markup::Line
  std::span<const StyledRun> runs;  ///< ascending, disjoint; what is between them is plain
};

/// A case at its place in its document, with values that several outputs need: each is computed
/// once, when it is first asked for. One thread at a time; reused from case to case.
class PlacedCase {
 public:
  /// `naming` must outlive it.
  explicit PlacedCase(const Naming& naming) : naming_(naming) {}

  /// Begins a chunk after a case of the date `previous`; without one, begins a document.
  void begin_chunk(const std::optional<Date>& previous);
  /// Moves to `one`, the next case, which must live until the following call.
  void place(const Case& one);

  const Case& operator*() const { return *case_; }
  const Case* operator->() const { return case_; }

  /// The name of its month.
  const std::string& month() const { return month_name_; }
  /// Whether the previous case, if there is one, is of another month. Months with the same name, as
  /// with `{year}`, are one.
  bool begins_month() const { return begins_month_; }

  /// The number of words in the text without links.
  std::uint64_t words() const;
  std::span<const Line> lines(Variant variant) const;

 private:
  const Naming& naming_;
  const Case* case_ = nullptr;
  std::optional<Date> month_;
  std::string month_name_;
  bool begins_month_ = false;
  mutable std::optional<std::uint64_t> words_;
  mutable PerVariant<std::vector<Line>> lines_;
};

}  // namespace casebook
