// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "error.hpp"
#include "reader/reader.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// A row that could not be read because of Ctrl-C is no fault of the source.
inline bool next_row(Reader& reader, Row& row, const Interrupt& interrupt) try {
  return reader.next(row);
} catch (const SourceError&) {
  interrupt.check();
  throw;
}

/// Says what somebody should know who waits for the first row. Hands every row of `reader` to
/// `take`, shows how far it is, and gives the number of rows. Throws
/// SourceError, Interrupted, and what `take` throws.
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
    take(row);
  }
  return seen;
}

}  // namespace casebook
