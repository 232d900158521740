// SPDX-License-Identifier: MIT
#include "sorter/run.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <string>

#include "sorter/packed_row.hpp"

namespace casebook {
namespace {

/// Before each row in a file.
struct Header {
  SortKey key;
  std::uint32_t size;
};

/// Large enough for few system calls, small enough for a hundred runs merged at once.
constexpr std::size_t buffer_size = 64 << 10;

}  // namespace

class Run::MemoryCursor : public RunCursor {
 public:
  MemoryCursor(const Run& run, const Section& section)
      : run_(run), next_(section.begin), end_(section.end) {
    advance();
  }
  bool advance() override {
    if (next_ == end_) return false;
    const auto& entry = run_.entries_[next_++];
    row_ = {entry.key, run_.packed(entry)};
    return true;
  }

 private:
  const Run& run_;
  std::uint64_t next_, end_;
};

class Run::FileCursor : public RunCursor {
 public:
  FileCursor(const ScratchFile& file, const Section& section)
      : file_(file), next_(section.begin), end_(section.end) {
    advance();
  }
  bool advance() override {
    if (left() == 0 && next_ == end_) return false;
    need(sizeof(Header));
    Header header;
    std::memcpy(&header, buffer_.data() + at_, sizeof header);
    need(sizeof header + header.size);
    row_ = {header.key, {buffer_.data() + at_ + sizeof header, header.size}};
    at_ += sizeof header + header.size;
    return true;
  }

 private:
  std::size_t left() const { return buffer_.size() - at_; }

  /// Makes `size` bytes stand in the buffer from at_ on.
  void need(std::size_t size) {
    if (left() >= size) return;
    buffer_.erase(0, at_);
    at_ = 0;
    const auto have = buffer_.size();
    const auto more = std::min<std::uint64_t>(std::max(size, buffer_size) - have, end_ - next_);
    buffer_.resize(have + more);
    file_.read(next_, buffer_.data() + have, more);
    next_ += more;
  }

  const ScratchFile& file_;
  std::uint64_t next_, end_;  ///< what of the section is still in the file
  std::string buffer_;
  std::size_t at_ = 0;
};

Run::Run(std::size_t capacity) : capacity_(capacity) {}

bool Run::add(const SortKey& key, const Row& row) {
  const auto size = packed_size(row);
  if (empty()) {
    capacity_ = std::max(capacity_, size + sizeof(Entry));
    rows_ = std::make_unique_for_overwrite<char[]>(capacity_);
  }
  if (used_ + size + (entries_.size() + 1) * sizeof(Entry) > capacity_) return false;
  pack(row, rows_.get() + used_);
  entries_.push_back({key, static_cast<std::uint32_t>(used_), static_cast<std::uint32_t>(size)});
  used_ += size;
  return true;
}

void Run::sort() {
  std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
    return KeyedRow{a.key, packed(a)} < KeyedRow{b.key, packed(b)};
  });
  mark_sections();
}

void Run::mark_sections() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const auto group = entries_[i].key.group;
    if (sections_.empty() || sections_.back().group != group) sections_.push_back({group, i, i});
    sections_.back().end = i + 1;
  }
}

void Run::spill(ScratchFile& file) {
  auto at = file.reserve(used_ + entries_.size() * sizeof(Header));
  std::string buffer;
  for (auto& section : sections_) {
    const auto begin = at + buffer.size();
    for (auto i = section.begin; i < section.end; ++i) {
      const Header header{entries_[i].key, entries_[i].size};
      buffer.append(reinterpret_cast<const char*>(&header), sizeof header)
          .append(packed(entries_[i]));
      if (buffer.size() < buffer_size) continue;
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

std::unique_ptr<RunCursor> Run::cursor(std::uint32_t group) const {
  const auto section =
      std::lower_bound(sections_.begin(), sections_.end(), group,
                       [](const Section& s, std::uint32_t wanted) { return s.group < wanted; });
  if (section == sections_.end() || section->group != group) return nullptr;
  if (spilled()) return std::make_unique<FileCursor>(*file_, *section);
  return std::make_unique<MemoryCursor>(*this, *section);
}

}  // namespace casebook
