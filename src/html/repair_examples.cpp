// SPDX-License-Identifier: MIT
#include "html/repair_examples.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace casebook {
namespace {

/// Whether a step of the normalizer makes repairs of a kind.
bool makes(std::string_view step, std::size_t kind) {
  switch (kind) {
    case Repairs::ill_formed_utf8:
    case Repairs::cesu8:
      return step == "utf-8";
    case Repairs::html_entity:
      return step.starts_with("entities");
    case Repairs::control:
    case Repairs::noncharacter:
    case Repairs::invisible:
    case Repairs::bidi_control:
      return step.ends_with("characters");
    case Repairs::line_break:
      return step == "line breaks" || step == "entities" || step.ends_with("characters");
    case Repairs::mojibake_repaired:
      return step == "mojibake" || step.ends_with("characters");
    case Repairs::recomposed:
      return step == "normal form";
    case Repairs::blanks:
      return step == "blanks";
    default:
      return false;  // nothing is changed
  }
}

}  // namespace

void RepairExamples::add(const Case& one) {
  for (std::size_t kind = 0; kind < Repairs::kind_count; ++kind) {
    if (one.repairs.count[kind] == 0 || has_all(kind)) continue;
    const auto made = std::ranges::find_if(
        one.changes, [&](const Change& change) { return makes(change.step, kind); });
    if (made != one.changes.end()) examples_[kind].push_back({one.name, made->before, made->after});
  }
}

void RepairExamples::append(RepairExamples&& later) {
  for (std::size_t kind = 0; kind < Repairs::kind_count; ++kind) {
    auto& mine = examples_[kind];
    std::ranges::move(later.examples_[kind], std::back_inserter(mine));
    if (mine.size() > most) mine.resize(most);
  }
}

}  // namespace casebook
