// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace casebook {

/// A piece of a raw deflate stream (RFC 1951) that starts and ends on a byte boundary and refers to
/// nothing before itself: pieces can be joined by putting them one behind the other.
struct Segment {
  std::string bytes;
  std::uint64_t size = 0;  ///< of what was deflated
  std::uint32_t crc = 0;   ///< CRC-32 of what was deflated (as in zip)
};

/// Deflates pieces with ISA-L, or with zlib where that is missing. Keeps its buffers: one for each
/// thread. The same piece always gives the same bytes.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// `last` ends the stream: exactly one piece, the last, must have it.
  Segment deflate(std::string_view piece, bool last);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

/// The CRC-32 of two pieces in a row; `second_size` is the length of the second.
std::uint32_t combine_crc(std::uint32_t first, std::uint32_t second, std::uint64_t second_size);

}  // namespace casebook
