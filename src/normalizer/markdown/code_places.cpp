// SPDX-License-Identifier: MIT
#include "normalizer/markdown/code_places.hpp"

#include <algorithm>
#include <span>

namespace casebook {

CodePlaces::CodePlaces(const Markup& markup) {
  for (const Markup::Line& line : markup.lines) {
    if (line.kind == LineKind::code) {
      places_.push_back({line.begin, line.end});
      continue;
    }
    for (const StyledRun& run : std::span(markup.runs).subspan(line.first_run, line.run_count))
      if ((run.style & StyledRun::code) != 0)
        places_.push_back({line.begin + run.begin, line.begin + run.end});
  }
}

bool CodePlaces::hold(std::uint32_t position) const {
  const auto place = std::ranges::upper_bound(places_, position, {}, &Place::end);
  return place != places_.end() && place->begin <= position;
}

std::uint32_t CodePlaces::next(std::uint32_t position, std::uint32_t none) const {
  const auto place = std::ranges::lower_bound(places_, position, {}, &Place::begin);
  return place != places_.end() ? place->begin : none;
}

}  // namespace casebook
