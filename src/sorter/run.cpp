// SPDX-License-Identifier: MIT
#include "sorter/run.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "sorter/packed_row.hpp"

namespace casebook {
namespace {

/// The number of bytes written at once.
constexpr std::size_t block_size = 64 << 10;

}  // namespace

bool operator<(const KeyedRow& a, const KeyedRow& b) {
  if (a.key != b.key) return a.key < b.key;
  const int roots = packed_root(a.packed).compare(packed_root(b.packed));
  return roots != 0 ? roots < 0 : a.packed < b.packed;
}

Run::Run(std::size_t capacity) : capacity_(capacity) {}

bool Run::add(const Row& row, const Date& date, std::size_t place) {
  const std::string_view probe = row.probe.value_or(std::string_view{});
  const bool changes = changes_probe(probe);
  const std::size_t size = packed_size(row);
  const std::size_t probe_size = changes ? probe.size() : 0;
  const std::size_t lists =
      (entries_.size() + 1) * sizeof(Entry) + (probes_.size() + 1) * sizeof(ProbeChange);
  if (empty()) {
    capacity_ = std::max(capacity_, size + probe_size + lists);
    rows_ = std::make_unique_for_overwrite<char[]>(capacity_);
  }
  if (used_ + size + probe_size + lists > capacity_) return false;
  if (changes) {
    probes_.push_back({static_cast<std::uint32_t>(entries_.size()),
                       static_cast<std::uint32_t>(used_), static_cast<std::uint32_t>(probe_size)});
    std::ranges::copy(probe, take(probe_size));
  }
  entries_.push_back({{0, date_key(date), root_number(row.root_id)},
                      static_cast<std::uint32_t>(used_),
                      static_cast<std::uint32_t>(size)});
  pack(row, place, take(size));
  return true;
}

/// The next bytes of rows_.
char* Run::take(std::size_t size) {
  char* const begin = rows_.get() + used_;
  used_ += size;
  return begin;
}

void Run::sort(Groups& groups) {
  find_groups(groups);
  std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
    return KeyedRow{a.key, packed(a)} < KeyedRow{b.key, packed(b)};
  });
  mark_sections();
  count_months(groups);
}

void Run::find_groups(Groups& groups) {
  const auto lock = groups.lock();
  for (std::size_t i = 0; i < probes_.size(); ++i) {
    const auto number = groups.number_of(probe(probes_[i]));
    const auto end = i + 1 < probes_.size() ? probes_[i + 1].entry : entries_.size();
    for (std::size_t entry = probes_[i].entry; entry < end; ++entry)
      entries_[entry].key.group = number;
  }
  probes_ = std::vector<ProbeChange>();  // an assigned {} would keep the memory
}

void Run::count_months(Groups& groups) const {
  const auto lock = groups.lock();
  for (std::size_t i = 0; i < entries_.size();) {
    const auto group = entries_[i].key.group;
    MonthCount months{key_date(entries_[i].key.date).month_only()};
    for (; i < entries_.size() && entries_[i].key.group == group &&
           key_date(entries_[i].key.date).month_only() == months.month;
         ++i)
      ++months.rows;
    groups.count(group, months);
  }
}

void Run::mark_sections() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const auto group = entries_[i].key.group;
    if (sections_.empty() || sections_.back().group != group) sections_.push_back({group, i, i});
    sections_.back().end = i + 1;
  }
}

void Run::spill(TemporaryFile& file) {
  auto at = file.reserve(used_ + entries_.size() * sizeof(Header));  // probes stay behind
  std::string buffer;
  for (auto& section : sections_) {
    const auto begin = at + buffer.size();
    for (auto i = section.begin; i < section.end; ++i) {
      const Header header{entries_[i].key, entries_[i].size};
      buffer.append(reinterpret_cast<const char*>(&header), sizeof header)
          .append(packed(entries_[i]));
      if (buffer.size() < block_size) continue;
      file.write(at, buffer);
      at += buffer.size();
      buffer.clear();
    }
    section = {section.group, begin, at + buffer.size()};
  }
  file.write(at, buffer);
  file_ = &file;
  rows_.reset();
  entries_ = std::vector<Entry>();  // an assigned {} would keep the memory
}

}  // namespace casebook
