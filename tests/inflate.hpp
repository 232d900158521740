// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>
#include <zlib.h>

#include <string>
#include <string_view>

#include "zip/deflater.hpp"

namespace casebook::testing {

/// Inflates raw deflate, which must end its stream if `ended`, and must not if not.
inline std::string inflated(std::string_view bytes, bool ended) {
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, -15) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string text, part(100000, '\0');
  int result = Z_OK;
  do {
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    result = inflate(&stream, Z_SYNC_FLUSH);
    text.append(part, 0, part.size() - stream.avail_out);
  } while (result == Z_OK && stream.avail_out == 0);
  CHECK((result == Z_STREAM_END) == ended);
  CHECK((result == Z_STREAM_END || result == Z_OK || result == Z_BUF_ERROR));
  CHECK(stream.avail_in == 0);
  inflateEnd(&stream);
  return text;
}

inline std::uint32_t crc_of(std::string_view text) {
  return static_cast<std::uint32_t>(
      crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size()));
}

}  // namespace casebook::testing
