// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "options.hpp"
#include "reader/reader.hpp"
#include "record.hpp"
#include "text/dates/date_reader.hpp"

namespace casebook {

/// Gathers what is doubtful about rows while they are read. One thread at a time.
class Doubts {
 public:
  explicit Doubts(const ReaderOptions& options) : dates_(options.date_formats) {}

  /// Looks at a row, and reads its date.
  Date look_at(const Row& row);
  /// Something else that was found. A second warning of the same sentence is left out.
  void add(Warning warning);
  /// What the reader says, and what look_at() saw. To be called once, when all rows have been read.
  void conclude(Reader& reader);
  /// What normalizing the texts met; `repairs_mojibake`: it was put right.
  void add_repairs(const Repairs& repairs, bool repairs_mojibake);

  const std::vector<Warning>& warnings() const { return warnings_; }

 private:
  void measure(std::string_view text);

  DateReader dates_;
  Warning missing_;            ///< texts that read as if they were none
  std::size_t longest_ = 0;    ///< bytes of a text
  std::uint64_t as_long_ = 0;  ///< texts of so many bytes
  std::uint64_t full_cells_ = 0;
  std::vector<Warning> warnings_;
};

/// A warning as a line for people: `Dates that could not be read: 12, such as 'soon'. Hint.`
std::string sentence_of(const Warning& warning);

}  // namespace casebook
