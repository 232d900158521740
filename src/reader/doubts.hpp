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

/// Collects what is doubtful about rows while they are read. One thread at a time.
class Doubts {
 public:
  explicit Doubts(const ReaderOptions& options)
      : dates_(options.date_formats, options.date_locale) {}

  /// Examines a row, and reads its date.
  Date look_at(const Row& row);
  /// Adds a warning from elsewhere. A second warning with the same sentence is dropped.
  void add(Warning warning);
  /// Adds the reader's warnings and the findings of look_at(). Call once, after all rows were read.
  void conclude(Reader& reader);
  /// Adds what normalizing the texts met; `repairs_mojibake` says that mojibake was repaired.
  void add_repairs(const Repairs& repairs, bool repairs_mojibake);

  const std::vector<Warning>& warnings() const { return warnings_; }

  /// Keeps the warnings, once it is concluded.
  template <class Archive>
  void serialize(Archive& archive) {
    archive(warnings_);
  }

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
