// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "error.hpp"
#include "reader/reader.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// If a row cannot be read because of Ctrl-C, that is not the source's error: throws Interrupted.
inline bool next_row(Reader& reader, Row& row, const Interrupt& interrupt) try {
  return reader.next(row);
} catch (const SourceError&) {
  interrupt.check();
  throw;
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
    take(row);
  }
  return seen;
}

}  // namespace casebook
