// SPDX-License-Identifier: MIT
#include "zip/segment_store.hpp"

namespace casebook {

void SegmentStream::join(const Segment& segment, Extent extent) {
  crc = combine_crc(crc, segment.crc, segment.size);
  size += segment.size;
  deflated_size += extent.size;
  extents.push_back(extent);
}

void SegmentStream::join(const Segment& segment) {
  join(segment, {segment.bytes.data(), 0, segment.bytes.size()});
}

void SegmentStream::join(const SegmentStream& next) {
  crc = combine_crc(crc, next.crc, next.size);
  size += next.size;
  deflated_size += next.deflated_size;
  extents.insert(extents.end(), next.extents.begin(), next.extents.end());
}

void SegmentStore::append(SegmentStream& stream, Segment&& segment) {
  if (segment.bytes.empty()) return;
  const Extent extent = keep(std::move(segment.bytes));
  stream.join(segment, extent);
}

Extent SegmentStore::keep(std::string&& bytes) {
  const std::size_t size = bytes.size();
  if (size <= room_) {
    room_ -= size;
    bytes.shrink_to_fit();  // deflating made room for the worst
    held_.push_back(std::move(bytes));
    return {held_.back().data(), 0, size};
  }
  room_ = 0;
  if (!file_) file_.emplace(scratch_);
  return {nullptr, file_->append(bytes), size};
}

}  // namespace casebook
