// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "interrupt.hpp"
#include "progress.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Hands every row of `reader` to `take`, shows how far it is, and gives the number of rows. Throws
/// SourceError, Interrupted, and what `take` throws.
template <class Take>
std::uint64_t read_rows(Reader& reader, Progress& progress, const Interrupt& interrupt, Take take) {
  constexpr std::uint64_t rows_between_looks = 1024;  // at the clock, and at Ctrl-C
  std::uint64_t seen = 0;
  for (Row row; reader.next(row); ++seen) {
    if (seen % rows_between_looks == 0) {
      interrupt.check();
      progress.reading(seen, reader.fraction());
    }
    take(row);
  }
  return seen;
}

}  // namespace casebook
