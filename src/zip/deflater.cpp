// SPDX-License-Identifier: MIT
#include "zip/deflater.hpp"

namespace casebook {
namespace {

// A piece that the deflaters can count.
constexpr std::size_t largest_piece = std::size_t{1} << 30;

}  // namespace

Segment& Segment::operator+=(const Segment& next) {
  bytes += next.bytes;
  crc = combine_crc(crc, next.crc, next.size);
  size += next.size;
  return *this;
}

Segment deflate_all(Deflater& deflater, std::string_view text, bool last) {
  if (text.size() <= largest_piece) return deflater.deflate(text, last);
  Segment segment;
  for (; text.size() > largest_piece; text.remove_prefix(largest_piece))
    segment += deflater.deflate(text.substr(0, largest_piece), false);
  segment += deflater.deflate(text, last);
  return segment;
}

std::unique_ptr<Deflater> make_deflater() {
#ifdef CASEBOOK_WITH_ISAL
  return make_isal_deflater();
#else
  return make_zlib_deflater();
#endif
}

}  // namespace casebook
