// SPDX-License-Identifier: MIT
#include "qda/codebook_renderer.hpp"

#include <utility>

#include "qda/project_xml.hpp"

namespace casebook {

void CodebookRenderer::add(const PlacedCase& placed) {
  const Case& one = *placed;
  if (one.turn == 1) add_case(one.name);
  if (month_ != placed.month()) {
    month_ = placed.month();
    chunk_.months.insert(month_);
  }
  if (!one.experiment_id.empty() && experiment_ != one.experiment_id) {
    experiment_ = one.experiment_id;
    chunk_.experiments.insert(experiment_code(experiment_));
  }
  if (!holds(plan_.variants, Variant::with_links)) return;
  for (const Link& link : one.links) chunk_.hosts.insert(host_code(link.host));
}

void CodebookRenderer::add_case(std::string_view name) {
  open_code(chunk_.cases, case_code_guid(name), name, true, code_group::cases);
  chunk_.cases += "/>";
  if (may_clash(name, plan_)) chunk_.clashing.emplace_back(name);
}

CodebookChunk CodebookRenderer::finish() {
  month_.clear();
  experiment_.clear();
  return std::exchange(chunk_, {});
}

}  // namespace casebook
