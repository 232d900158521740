// SPDX-License-Identifier: MIT
#include "html/findings.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "output/placed_case.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

// So many different values are told apart.
constexpr std::size_t most_hosts = std::size_t{1} << 14;
constexpr std::size_t most_values = std::size_t{1} << 12;

constexpr std::size_t probes_shown = 40;

/// The beginning of a long value: all that a table shows of it.
std::string_view beginning(std::string_view text) { return beginning_of(text, 120); }

}  // namespace

void Lengths::add(std::uint64_t words) {
  const auto above = std::ranges::upper_bound(classes, words);
  ++counts_[static_cast<std::size_t>(above - classes.begin()) - 1];
  words_ += words;
  longest_ = std::max(longest_, words);
}

Lengths& Lengths::operator+=(const Lengths& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
  words_ += other.words_;
  longest_ = std::max(longest_, other.longest_);
  return *this;
}

CaseFindings::CaseFindings(std::size_t attribute_count)
    : hosts(most_hosts),
      experiments(most_values),
      attributes(attribute_count, Tally<std::uint64_t>(most_values)) {}

void CaseFindings::add(const Case& one, std::uint64_t words) {
  cases.add(one.date);
  lengths.add(words);
  for (const Link& link : one.links) hosts.of(link.host).add(one.date);
  if (!one.links.empty()) links.add(one.date, one.links.size());
  ++experiments.of(beginning(one.experiment_id));
  for (std::size_t i = 0; i < attributes.size(); ++i)
    ++attributes[i].of(beginning(one.attributes[i]));
  repairs.add(one);
}

CaseFindings& CaseFindings::operator+=(CaseFindings&& later) {
  cases += later.cases;
  links += later.links;
  hosts += later.hosts;
  experiments += later.experiments;
  for (std::size_t i = 0; i < attributes.size(); ++i) attributes[i] += later.attributes[i];
  lengths += later.lengths;
  repairs.append(std::move(later.repairs));
  return *this;
}

void ProbeMonths::add(std::size_t document, const MonthCounts& cases) {
  if (!open_.empty() && open_[0].document != document) finish();
  if (open_.empty()) open_.push_back({document, {}, 0});
  open_[0].cases += cases;
}

void ProbeMonths::finish() {
  if (open_.empty()) return;
  Row row = std::move(open_[0]);
  open_.clear();
  row.total = row.cases.total();
  top_.insert(std::ranges::upper_bound(top_, row.total, std::greater<>(), &Row::total),
              std::move(row));
  if (top_.size() <= probes_shown) return;
  others_ += top_.back().cases;
  ++other_probes_;
  top_.pop_back();
}

void FindingsRenderer::begin(const ChunkPlace&) {
  part_ = std::make_unique<FindingsPart>(attribute_count_);
  part_->examples.reserve(room_);
}

bool FindingsRenderer::wants_changes(const Case& one) const {
  if (one.markdown) return false;  // its changes are those of another grammar
  for (std::size_t kind = 0; kind < Repairs::kind_count; ++kind)
    if (one.repairs.count[kind] > 0 && kind != Repairs::mojibake_found && !satisfied_.has(kind) &&
        !part_->findings.repairs.has_all(kind))
      return true;
  return false;
}

void FindingsRenderer::add(const PlacedCase& one) {
  part_->findings.add(*one, one.words());
  if (one->text.without_links.empty()) return;
  constexpr std::string_view between = ": ";
  part_->examples.append(one->name).append(between).append(beginning(one->text.without_links));
  part_->texts.emplace_back(std::hash<std::string_view>()(one->text.without_links),
                            part_->examples.size());
}

std::unique_ptr<Part> FindingsRenderer::finish() {
  room_ = part_->examples.size();
  return std::move(part_);
}

}  // namespace casebook
