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

/// A line of a case's text: it becomes a paragraph, and is never empty but in code.
struct Line {
  std::string_view text;
  std::size_t begin = 0;        ///< where it stands in the text, in bytes
  std::span<const Link> links;  ///< that stand in it, of the variant with links
  LineKind kind = LineKind::text;
  std::uint8_t level = 0;           ///< see Markup::Line
  std::span<const StyledRun> runs;  ///< ascending, disjoint; what is between them is plain
};

/// A case where it stands in its document, with what several outputs need of it, which is computed
/// once, when the first of them asks. One thread at a time; reused from case to case.
class PlacedCase {
 public:
  /// `naming` must outlive it.
  explicit PlacedCase(const Naming& naming) : naming_(naming) {}

  /// A chunk begins after a case of the date `previous`; without: a document does.
  void begin_chunk(const std::optional<Date>& previous);
  /// `one` is the next case; it must live until the one after it.
  void place(const Case& one);

  const Case& operator*() const { return *case_; }
  const Case* operator->() const { return case_; }

  /// What its month is called.
  const std::string& month() const { return month_name_; }
  /// Whether the case before it, if there is one, is of another month. Months that are called the
  /// same, as with `{year}`, are one.
  bool begins_month() const { return begins_month_; }

  /// The words of the text without links.
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
