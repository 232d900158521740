// SPDX-License-Identifier: MIT
#include "files/spilled_bytes.hpp"

#include <algorithm>

namespace casebook {
namespace {

constexpr std::size_t write_size = std::size_t{1} << 20;
constexpr std::size_t read_size = std::size_t{1} << 13;  // pieces are mostly read in their order

}  // namespace

std::uint64_t SpilledBytes::append(std::string_view piece) {
  const std::uint64_t offset = size();
  const bool spills = spilled_ > 0 || !unwritten_.empty();
  if (!spills && memory_.size() + piece.size() <= in_memory_) {
    // At once: pages count when they are written to, and growing by copies would hold, and scatter,
    // up to twice as much.
    memory_.reserve(in_memory_);
    memory_ += piece;
    return offset;
  }
  unwritten_ += piece;
  if (unwritten_.size() >= write_size) write();
  return offset;
}

void SpilledBytes::write() {
  file_.append(unwritten_);
  spilled_ += unwritten_.size();
  unwritten_.clear();
}

std::string_view SpilledBytes::read(std::uint64_t offset, std::size_t size) {
  if (offset + size <= memory_.size()) return std::string_view(memory_).substr(offset, size);
  if (!unwritten_.empty()) write();
  const std::uint64_t place = offset - memory_.size();
  if (place < window_begin_ || place + size > window_begin_ + window_.size()) {
    window_.resize(std::max(size, std::min<std::size_t>(read_size, spilled_ - place)));
    window_begin_ = place;
    file_.read(place, window_);
  }
  return std::string_view(window_).substr(place - window_begin_, size);
}

}  // namespace casebook
