// SPDX-License-Identifier: MIT
// A tagged table with everything that can be odd about one, and the rows that its view gives.
#pragma once

#include <string>
#include <vector>

#include "reader/reading.hpp"

namespace casebook::testing {

inline std::string tagged_rows() {
  return "INSERT INTO table_output (experiment_id, root_id, tag, probe, content) VALUES "
         // one of each, far apart and the wrong way round
         "(1, 10, 'trimmed', 'p', 'ten'), (1, 20, 'raw', 'p', 'twenty'), "
         "(1, 20, 'date', 'p', '2020-10-03'), (1, 20, 'trimmed', 'p', 'twenty'), "
         "(1, 10, 'date', 'p', '2020-10-01'), "
         // everything twice: one row
         "(1, 30, 'date', 'p', 'd'), (1, 30, 'date', 'p', 'd'), (1, 30, 'trimmed', 'p', 't'), "
         "(1, 30, 'trimmed', 'p', 't'), "
         // two dates and two texts: four rows
         "(1, 40, 'date', 'p', 'd'), (1, 40, 'date', 'p', 'e'), (1, 40, 'trimmed', 'p', 't'), "
         "(1, 40, 'trimmed', 'p', 'u'), "
         // the probe and the experiment are those of the date
         "(2, 50, 'date', 'q', 'd'), (3, 50, 'trimmed', 'r', 't'), "
         // half a root gives nothing, nor does one without a number
         "(1, 60, 'date', 'p', 'd'), (1, 70, 'trimmed', 'p', 't'), (1, 70, 'trimmed', 'p', 'u'), "
         "(1, 80, 'raw', 'p', 't'), (1, NULL, 'date', 'p', 'd'), (1, NULL, 'trimmed', 'p', 't'), "
         // NULL is a value, and twice the same one
         "(NULL, 90, 'date', NULL, NULL), (NULL, 90, 'trimmed', NULL, NULL), "
         "(1, 95, 'date', NULL, NULL), (1, 95, 'date', NULL, NULL), (1, 95, 'trimmed', 'p', NULL), "
         "(1, -5, 'date', 'p', 'd'), (1, -5, 'trimmed', 'p', 't');";
}

/// Sorted.
inline std::vector<Values> rows_of_view() {
  return {{"-5", "1", "p", "d", "t"},
          {"10", "1", "p", "2020-10-01", "ten"},
          {"20", "1", "p", "2020-10-03", "twenty"},
          {"30", "1", "p", "d", "t"},
          {"40", "1", "p", "d", "t"},
          {"40", "1", "p", "d", "u"},
          {"40", "1", "p", "e", "t"},
          {"40", "1", "p", "e", "u"},
          {"50", "2", "q", "d", "t"},
          {"90", std::nullopt, std::nullopt, std::nullopt, std::nullopt},
          {"95", "1", std::nullopt, std::nullopt, std::nullopt}};
}

}  // namespace casebook::testing
