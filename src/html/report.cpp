// SPDX-License-Identifier: MIT
#include "html/report.hpp"

#include <string_view>
#include <system_error>
#include <utility>

#include "html/report_page.hpp"
#include "names/document.hpp"

namespace casebook {

Report::Report(const Corpus& corpus, std::filesystem::path alone)
    : corpus_(corpus),
      alone_(std::move(alone)),
      findings_(corpus.attributes.size()),
      file_(alone_.empty() ? corpus.folder : alone_.parent_path(),
            alone_.empty() ? "report.html" : partial_path(alone_.filename()).string()) {}

Report::~Report() {
  std::error_code ignored;
  if (!alone_.empty()) std::filesystem::remove(partial_path(alone_), ignored);
}

std::unique_ptr<Renderer> Report::make_renderer() {
  return std::make_unique<FindingsRenderer>(corpus_.attributes.size(), satisfied_);
}

std::unique_ptr<Part> Report::make_part() const {
  return std::make_unique<FindingsPart>(corpus_.attributes.size());
}

void Report::take(std::unique_ptr<Part> part, const ChunkPlace& place) {
  auto& taken = static_cast<FindingsPart&>(*part);
  take_repeats(taken, place);
  findings_.probes.add(probe_, taken.findings.cases);
  findings_.all += std::move(taken.findings);
  note_satisfied();
}

/// The merge takes the part; here it only shows when enough examples have come.
std::unique_ptr<Part> Report::settle(std::unique_ptr<Part> part, const ChunkPlace&) {
  findings_.all.repairs.append(RepairExamples(static_cast<FindingsPart&>(*part).findings.repairs));
  note_satisfied();
  return part;
}

void Report::note_satisfied() {
  for (std::size_t kind = 0; kind < Repairs::kind_count; ++kind)
    if (findings_.all.repairs.has_all(kind)) satisfied_.set(kind);
}

void Report::take_repeats(const FindingsPart& part, const ChunkPlace& place) {
  if (place.first() && place.document->part == 1) {
    probe_ = place.document->number;
    findings_.repeats.begin_probe(probe_, place.document->cases * place.document->parts);
  }
  std::size_t begin = 0;
  for (const auto& [hash, end] : part.texts) {
    findings_.repeats.add(hash, std::string_view(part.examples).substr(begin, end - begin));
    begin = end;
  }
}

void Report::conclude(const Outcome& outcome) {
  findings_.probes.finish();
  findings_.repeats.finish();
  write_report(corpus_, findings_, outcome, [&](std::string_view html) { file_.append(html); });
}

Listing Report::finish() { return {"report", {file_.commit()}, {}, {}}; }

void Report::publish() {
  if (!alone_.empty()) put_in_place(partial_path(alone_), alone_, Replacing::refused);
}

}  // namespace casebook
