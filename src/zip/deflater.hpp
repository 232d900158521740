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

  Segment& operator+=(const Segment& next);
};

/// Deflates pieces. Keeps its buffers: one for each thread. On one machine the same piece always
/// gives the same bytes; ISA-L may choose others on a processor with other instructions.
class Deflater {
 public:
  virtual ~Deflater() = default;

  /// `last` ends the stream: exactly one piece, the last, must have it.
  virtual Segment deflate(std::string_view piece, bool last) = 0;
};

/// Deflates `text` of any length.
Segment deflate_all(Deflater& deflater, std::string_view text, bool last);

/// The fastest there is: ISA-L, or zlib where the program was built without it.
std::unique_ptr<Deflater> make_deflater();
/// Only where the program was built with ISA-L (CASEBOOK_WITH_ISAL).
std::unique_ptr<Deflater> make_isal_deflater();
/// Of zlib's levels, 1 is the fastest and the nearest to what ISA-L does, four times slower.
std::unique_ptr<Deflater> make_zlib_deflater(int level = 1);
/// For what is deflated once and written often: small pieces become a third smaller.
inline std::unique_ptr<Deflater> make_thorough_deflater() { return make_zlib_deflater(6); }

/// The CRC-32 of two pieces in a row; `second_size` is the length of the second.
std::uint32_t combine_crc(std::uint32_t first, std::uint32_t second, std::uint64_t second_size);

}  // namespace casebook
