// SPDX-License-Identifier: MIT
#include "sorter/sorter.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace casebook {
namespace {

/// A run is a sixteenth of the memory: one is being filled, at most two are being sorted or
/// written, and the first six stay. With the lists that find the rows in them, that is two thirds;
/// the rest is for the rest of the program.
constexpr std::size_t run_fraction = 16;
constexpr std::size_t busy_limit = 2;
constexpr std::size_t resident_runs = 6;
/// A run's rows are addressed with 32 bits.
constexpr std::size_t largest_run = std::size_t{1} << 31;

std::uint32_t date_key(const Date& date) {
  return static_cast<std::uint32_t>(date.year << 16 | date.month << 8 | date.day);
}

Date key_date(std::uint32_t key) {
  return {static_cast<std::uint16_t>(key >> 16), static_cast<std::uint8_t>(key >> 8),
          static_cast<std::uint8_t>(key)};
}

std::int64_t root_number(const Cell& root) {
  std::int64_t number = 0;
  if (root) {
    const auto [end, error] = std::from_chars(root->data(), root->data() + root->size(), number);
    if (error == std::errc{} && end == root->data() + root->size()) return number;
  }
  return std::numeric_limits<std::int64_t>::max();
}

/// For a heap with the least row in front.
bool later(const std::unique_ptr<RunCursor>& a, const std::unique_ptr<RunCursor>& b) {
  return b->row() < a->row();
}

}  // namespace

Sorter::Sorter(std::size_t memory, std::filesystem::path scratch)
    : run_capacity_(std::min(memory / run_fraction, largest_run)),
      file_(std::move(scratch)),
      open_(run_capacity_) {}

Group& Sorter::group_of(std::string_view probe) {
  if (latest_ && latest_->probe == probe) return *latest_;
  auto found = by_probe_.find(probe);
  if (found == by_probe_.end()) {
    auto& group = groups_.emplace_back();
    group.number = static_cast<std::uint32_t>(groups_.size() - 1);
    group.probe = probe;
    found = by_probe_.emplace(group.probe, &group).first;
  }
  latest_ = found->second;
  return *latest_;
}

void Sorter::add(const Row& row, const Date& date) {
  auto& group = group_of(row.probe.value_or(std::string_view{}));
  ++group.months[date.month_only()];
  const SortKey key{group.number, date_key(date), root_number(row.root_id)};
  if (open_.add(key, row)) return;
  close_run();
  open_.add(key, row);
}

void Sorter::close_run() {
  if (busy_.size() == busy_limit) settle_one();
  const bool spill = closed_++ >= resident_runs;
  busy_.push_back(std::async(std::launch::async, [this, spill, run = std::move(open_)]() mutable {
    run.sort();
    if (spill) run.spill(file_);
    return std::move(run);
  }));
  open_ = Run(run_capacity_);
}

void Sorter::settle_one() {
  runs_.push_back(busy_.front().get());
  busy_.pop_front();
}

std::vector<const Group*> Sorter::finish() {
  if (!open_.empty()) close_run();
  while (!busy_.empty()) settle_one();
  std::vector<const Group*> groups;
  for (const auto& group : groups_) groups.push_back(&group);
  std::sort(groups.begin(), groups.end(),
            [](const Group* a, const Group* b) { return a->probe < b->probe; });
  return groups;
}

Sorter::Rows Sorter::rows(const Group& group) const {
  Rows rows;
  for (const auto& run : runs_) {
    if (auto cursor = run.cursor(group.number)) rows.cursors_.push_back(std::move(cursor));
  }
  std::make_heap(rows.cursors_.begin(), rows.cursors_.end(), later);
  return rows;
}

bool Sorter::Rows::next(SortedRow& row) {
  if (started_) {
    std::pop_heap(cursors_.begin(), cursors_.end(), later);
    if (cursors_.back()->advance()) {
      std::push_heap(cursors_.begin(), cursors_.end(), later);
    } else {
      cursors_.pop_back();
    }
  }
  started_ = true;
  if (cursors_.empty()) return false;
  const auto& least = cursors_.front()->row();
  row = {key_date(least.key.date), least.key.root, least.packed};
  return true;
}

}  // namespace casebook
