// SPDX-License-Identifier: MIT
#include "sorter/sorter.hpp"

#include <algorithm>
#include <utility>

namespace casebook {
namespace {

/// A run takes at most a sixteenth of the memory. One run is being filled, at most two are being
/// sorted or written, and the first ones stay, as many as eight of that size. With the lists that
/// find their rows, that is three quarters; the rest is for the rest of the program.
constexpr std::size_t run_fraction = 16;
constexpr std::size_t busy_limit = 2;
constexpr std::size_t resident_runs = 8;
/// The first runs are smaller, a quarter of everything before them, so that little is left to sort
/// when the last row has come.
constexpr std::size_t smallest_run = std::size_t{1} << 20;
constexpr std::size_t growth = 4;
/// The share of the memory for the buffers through which all runs in the file are read, and the
/// limits of each buffer.
constexpr std::size_t buffers_fraction = 16;
constexpr std::size_t largest_buffer = 64 << 10;
constexpr std::size_t smallest_buffer = 4 << 10;
/// A run's rows are addressed with 32 bits.
constexpr std::size_t largest_run = std::size_t{1} << 31;

/// For a heap with the smallest row first.
bool later(const std::unique_ptr<RunCursor>& a, const std::unique_ptr<RunCursor>& b) {
  return b->row() < a->row();
}

}  // namespace

Sorter::Sorter(std::size_t memory, std::filesystem::path scratch, Groups::IsBlank is_blank)
    : memory_(memory),
      file_(std::move(scratch)),
      groups_(std::move(is_blank)),
      open_(next_capacity()) {}

std::size_t Sorter::next_capacity() const {
  const std::size_t largest = std::min(memory_ / run_fraction, largest_run);
  return std::min(largest, std::max(smallest_run, closed_ / growth));
}

void Sorter::add(const Row& row, const Date& date, std::size_t place) {
  if (open_.add(row, date, place)) return;
  close_run();
  open_.add(row, date, place);
}

void Sorter::close_run() {
  if (busy_.size() == busy_limit) settle_one();
  closed_ += open_.capacity();
  const bool spill = closed_ > memory_ / run_fraction * resident_runs;
  busy_.push_back(std::async(std::launch::async, [this, spill, run = std::move(open_)]() mutable {
    run.sort(groups_);
    if (spill) run.spill(file_);
    return std::move(run);
  }));
  open_ = Run(next_capacity());
}

void Sorter::settle_one() {
  runs_.push_back(busy_.front().get());
  busy_.pop_front();
}

void Sorter::finish() {
  if (!open_.empty()) close_run();
  while (!busy_.empty()) settle_one();
  in_order_ = groups_.finish();
}

Sorter::Rows Sorter::rows(const Group& group) const {
  Rows rows;
  const auto buffer =
      std::clamp(memory_ / buffers_fraction / std::max<std::size_t>(runs_.size(), 1),
                 smallest_buffer, largest_buffer);
  for (const auto& run : runs_) {
    if (auto cursor = run.cursor(group.number, buffer)) rows.cursors_.push_back(std::move(cursor));
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
