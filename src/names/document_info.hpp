// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "record.hpp"

namespace casebook {

/// What the head of a document says: known before its first case is rendered.
struct DocumentInfo {
  std::string title;        ///< what heads it: the probe, or as --title says
  std::uint64_t cases = 0;  ///< in this document (or part)
  std::uint64_t undated = 0;
  Date first;  ///< the earliest and the latest date; undated where all are
  Date last;
  std::uint64_t part = 1;  ///< of `parts`
  std::uint64_t parts = 1;
  std::string probe;  ///< tidy, on one line
};

}  // namespace casebook
