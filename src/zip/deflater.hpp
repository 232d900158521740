// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace casebook {

/// A piece of a raw deflate stream (RFC 1951) that begins and ends on a byte boundary and refers to
/// nothing before it: pieces can be joined by concatenation.
struct Segment {
  std::string bytes;
  std::uint64_t size = 0;  ///< of what was deflated
  std::uint32_t crc = 0;   ///< CRC-32 of what was deflated (as in zip)

  Segment& operator+=(const Segment& next);

  template <class Archive>
  void serialize(Archive& archive) {
    archive(bytes, size, crc);
  }
};

/// Deflates pieces. Keeps its buffers: one for each thread. On one machine the same piece always
/// gives the same bytes; ISA-L may give others on a processor with other instructions.
class Deflater {
 public:
  virtual ~Deflater() = default;

  /// `last` ends the stream: it must be set for the last piece and for no other.
  virtual Segment deflate(std::string_view piece, bool last) = 0;
};

/// Deflates `text` of any length.
Segment deflate_all(Deflater& deflater, std::string_view text, bool last);

/// Makes the fastest deflater: ISA-L, or zlib if the program was built without it.
std::unique_ptr<Deflater> make_deflater();
/// Available only if the program was built with ISA-L (CASEBOOK_WITH_ISAL).
std::unique_ptr<Deflater> make_isal_deflater();
/// Level 1 of zlib is its fastest and the closest to ISA-L, but four times slower than that.
std::unique_ptr<Deflater> make_zlib_deflater(int level = 1);
/// For data that is deflated once and written often: small pieces become a third smaller.
inline std::unique_ptr<Deflater> make_thorough_deflater() { return make_zlib_deflater(6); }

/// The CRC-32 of `bytes` behind others whose CRC-32 is `before`; 0 if there are none.
std::uint32_t crc_of(std::string_view bytes, std::uint32_t before);

/// The CRC-32 of two consecutive pieces; `second_size` is the length of the second in bytes.
std::uint32_t combine_crc(std::uint32_t first, std::uint32_t second, std::uint64_t second_size);

}  // namespace casebook
