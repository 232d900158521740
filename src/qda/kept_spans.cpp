// SPDX-License-Identifier: MIT
#include "qda/kept_spans.hpp"

#include <utility>

#include "files/archive.hpp"

namespace casebook {

void KeptSpans::keep(const ChunkSpans& spans) {
  Packer packer;
  packer(spans);
  bytes_.append(packer.bytes());
  ends_.push_back(bytes_.size());
}

std::string KeptSpans::packed(std::size_t chunk) {
  const std::uint64_t begin = chunk == 0 ? 0 : ends_[chunk - 1];
  return std::string(bytes_.read(begin, static_cast<std::size_t>(ends_[chunk] - begin)));
}

ChunkSpans unpacked(std::string packed) {
  ChunkSpans spans;
  Unpacker(std::move(packed))(spans);
  return spans;
}

}  // namespace casebook
