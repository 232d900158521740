// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstring>
#include <string>

#include "sorter/run.hpp"

namespace casebook {

class Run::MemoryCursor : public RunCursor {
 public:
  MemoryCursor(const Run& run, const Section& section)
      : run_(run), next_(section.begin), end_(section.end) {
    advance();
  }
  bool advance() override {
    if (next_ == end_) return false;
    if (next_ + ahead < end_) fetch(run_.entries_[next_ + ahead]);
    const auto& entry = run_.entries_[next_++];
    row_ = {entry.key, run_.packed(entry)};
    return true;
  }

 private:
  static constexpr std::size_t ahead = 4;

  /// Sorted rows are scattered in memory, so the processor is asked in advance for the next ones.
  void fetch(const Entry& entry) const {
    constexpr std::size_t cache_line = 64;
    const char* const begin = run_.rows_.get() + entry.offset;
    __builtin_prefetch(begin);
    __builtin_prefetch(begin + cache_line);
  }

  const Run& run_;
  std::uint64_t next_, end_;
};

class Run::FileCursor : public RunCursor {
 public:
  FileCursor(const TemporaryFile& file, const Section& section, std::size_t buffer)
      : file_(file), next_(section.begin), end_(section.end), buffer_size_(buffer) {
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

  /// Makes sure that `size` bytes are in the buffer from at_ on.
  void need(std::size_t size) {
    if (left() >= size) return;
    buffer_.erase(0, at_);
    at_ = 0;
    const auto have = buffer_.size();
    const auto more = std::min<std::uint64_t>(std::max(size, buffer_size_) - have, end_ - next_);
    buffer_.resize(have + more);
    file_.read(next_, {buffer_.data() + have, more});
    next_ += more;
  }

  const TemporaryFile& file_;
  std::uint64_t next_, end_;  ///< what of the section is still in the file
  const std::size_t buffer_size_;
  std::string buffer_;
  std::size_t at_ = 0;
};

std::unique_ptr<RunCursor> Run::cursor(std::uint32_t group, std::size_t buffer) const {
  const auto section =
      std::lower_bound(sections_.begin(), sections_.end(), group,
                       [](const Section& s, std::uint32_t wanted) { return s.group < wanted; });
  if (section == sections_.end() || section->group != group) return nullptr;
  if (spilled()) return std::make_unique<FileCursor>(*file_, *section, buffer);
  return std::make_unique<MemoryCursor>(*this, *section);
}

}  // namespace casebook
