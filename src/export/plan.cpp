// SPDX-License-Identifier: MIT
#include "export/plan.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "text/unicode.hpp"

namespace casebook {
namespace {

void add_rows(DocumentInfo& part, const Date& month, std::uint64_t rows) {
  part.cases += rows;
  if (month.undated()) {
    part.undated += rows;
    return;
  }
  if (part.first.undated()) part.first = month;
  part.last = month;
}

/// A month goes whole into one part if it fits at all; a larger one fills parts of its own.
std::vector<DocumentInfo> parts_of(const Group& group, std::uint64_t max_cases) {
  if (max_cases == 0) max_cases = std::numeric_limits<std::uint64_t>::max();
  std::vector<DocumentInfo> parts(1);
  for (auto [month, rows] : group.months) {
    const bool fits = rows <= max_cases - parts.back().cases;
    if (!fits && parts.back().cases > 0) parts.emplace_back();
    for (; rows > max_cases; rows -= max_cases) {
      add_rows(parts.back(), month, max_cases);
      parts.emplace_back();
    }
    add_rows(parts.back(), month, rows);
  }
  return parts;
}

}  // namespace

std::vector<PlannedDocument> plan_documents(const std::vector<const Group*>& groups,
                                            const NormalizerOptions& normalizer,
                                            std::uint64_t max_cases, const Naming& naming) {
  std::vector<PlannedDocument> plan;
  FileNamer namer(fold_for_comparing);
  for (const auto* group : groups) {
    const auto probe = std::make_shared<const Probe>(group->probe, normalizer);
    auto parts = parts_of(*group, max_cases);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      auto& info = parts[i];
      info.probe = probe->title();
      info.title = naming.title(info);
      info.part = i + 1;
      info.parts = parts.size();
      auto files = namer.name(info.title, info.part, info.parts);
      plan.push_back({group, probe, std::move(info), std::move(files)});
    }
  }
  return plan;
}

}  // namespace casebook
