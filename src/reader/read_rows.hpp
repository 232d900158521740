// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "error.hpp"
#include "reader/reader.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"
#include "text/number.hpp"

namespace casebook {

/// If a row cannot be read because of Ctrl-C, that is not the source's error: throws Interrupted.
inline bool next_row(Reader& reader, Row& row, const Interrupt& interrupt) try {
  return reader.next(row);
} catch (const SourceError&) {
  interrupt.check();
  throw;
}

inline std::size_t bytes_of(const Row& row) {
  std::size_t bytes = 0;
  const auto add = [&](const Cell& cell) { bytes += cell ? cell->size() : 0; };
  for (const Cell* cell : {&row.root_id, &row.experiment_id, &row.probe, &row.date, &row.text})
    add(*cell);
  for (const Cell& cell : row.attributes) add(cell);
  return bytes;
}

/// Throws SourceError if `row`, the `number`th, is larger than most_row_bytes.
inline void check_size(const Row& row, std::uint64_t number) {
  if (const std::size_t bytes = bytes_of(row); bytes > most_row_bytes)
    throw SourceError("Row " + grouped(number) + " has " + grouped(bytes) + " bytes",
                      "A row may have " + grouped(most_row_bytes) + "; cut it into several");
}

/// Shows the reader's caution, hands every row of `reader` to `take` while showing the progress,
/// and returns the number of rows. Throws SourceError, Interrupted, and what `take` throws.
template <class Take>
std::uint64_t read_rows(Reader& reader, Progress& progress, Interrupt& interrupt, Take take) {
  constexpr std::uint64_t rows_between_looks = 1024;  // at the clock, and at Ctrl-C
  const Interrupt::Wakeup wakeup(interrupt, [&reader] { reader.stop(); });
  if (const auto caution = reader.caution()) progress.say(caution->sentence + ". " + caution->hint);
  std::uint64_t seen = 0;
  for (Row row; next_row(reader, row, interrupt); ++seen) {
    if (seen % rows_between_looks == 0) {
      interrupt.check();
      progress.reading(seen, reader.fraction());
    }
    check_size(row, seen + 1);
    take(row);
  }
  return seen;
}

}  // namespace casebook
