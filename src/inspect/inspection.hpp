// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "inspect/frequencies.hpp"
#include "reader/reader.hpp"
#include "record.hpp"

namespace casebook {

/// What one probe of a source holds, or all of them.
struct ProbeSummary {
  std::string title;  ///< the probe, tidy, on one line
  std::uint64_t rows = 0;
  Date first;  ///< the earliest and the latest date; undated where all are
  Date last;
  std::uint64_t links = 0;
  std::uint64_t undated = 0;  ///< NULL dates among them
  std::uint64_t null_dates = 0;
  std::uint64_t null_texts = 0;
  std::map<Date, std::uint64_t> months;  ///< the rows of each, undated ones left out
};

/// What a source holds.
struct Inspection {
  std::string source;             ///< Reader::description()
  std::string form;               ///< Reader::form()
  std::vector<Content> contents;  ///< Reader::contents()
  std::vector<ProbeSummary> probes;
  ProbeSummary total;  ///< title empty
  std::uint64_t null_probes = 0;
  std::optional<std::string> missing_index;  ///< Reader::missing_index()
  std::vector<Warning> warnings;
  ValueCounts experiments;  ///< the most frequent first, as the hosts
  ValueCounts hosts;
  std::vector<Content> further_columns;  ///< that --attributes could name; the count is of rows
  std::uint64_t repeated_ids = 0;        ///< rows whose root_id another row had before
};

/// A table for people: numbers first and the probe last, because the width of its letters is
/// unknown. Lines are cut to `width` columns; 0: they are not.
std::string to_table(const Inspection& inspection, std::size_t width = 0);

/// JSON: keys in a fixed order, UTF-8, ends with LF.
std::string to_json(const Inspection& inspection);

}  // namespace casebook
