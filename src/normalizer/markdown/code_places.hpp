// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "record.hpp"

namespace casebook {

/// Where a text has code: lines of it, and stretches within other lines.
class CodePlaces {
 public:
  explicit CodePlaces(const Markup& markup);

  /// Whether the byte at `position` is code.
  bool hold(std::uint32_t position) const;
  /// Where the first code at or after `position` begins; `none` if there is none.
  std::uint32_t next(std::uint32_t position, std::uint32_t none) const;

 private:
  struct Place {
    std::uint32_t begin;
    std::uint32_t end;
  };
  std::vector<Place> places_;  ///< ascending, disjoint
};

}  // namespace casebook
