// SPDX-License-Identifier: MIT
#include "generator/deflate.hpp"

#include "generator/isal_deflater.hpp"

namespace casebook {

Segment& Segment::operator+=(const Segment& next) {
  bytes += next.bytes;
  crc = combine_crc(crc, next.crc, next.size);
  size += next.size;
  return *this;
}

std::unique_ptr<Deflater> make_deflater() {
#ifdef CASEBOOK_WITH_ISAL
  return make_isal_deflater();
#else
  return make_zlib_deflater();
#endif
}

}  // namespace casebook
