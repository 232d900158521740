// SPDX-License-Identifier: MIT
#define ZLIB_CONST  // what is deflated is not changed
#include <zlib.h>

#include <cassert>
#include <limits>
#include <new>
#include <vector>

#include "zip/deflater.hpp"

namespace casebook {
namespace {

constexpr int raw_deflate = -15;        // no zlib header, the whole window
constexpr int memory_level = 9;         // the fastest
constexpr std::size_t flush_size = 16;  // an empty stored block and what precedes it, generously

class ZlibDeflater : public Deflater {
 public:
  explicit ZlibDeflater(int level) {
    if (deflateInit2(&stream_, level, Z_DEFLATED, raw_deflate, memory_level, Z_DEFAULT_STRATEGY) !=
        Z_OK)
      throw std::bad_alloc();
  }
  ~ZlibDeflater() override { deflateEnd(&stream_); }
  ZlibDeflater(const ZlibDeflater&) = delete;
  ZlibDeflater& operator=(const ZlibDeflater&) = delete;

  Segment deflate(std::string_view piece, bool last) override {
    assert(piece.size() <= std::numeric_limits<uInt>::max());
    deflateReset(&stream_);
    output_.resize(deflateBound(&stream_, static_cast<uLong>(piece.size())) + flush_size);
    const auto* bytes = reinterpret_cast<const Bytef*>(piece.data());
    stream_.next_in = bytes;
    stream_.avail_in = static_cast<uInt>(piece.size());
    stream_.next_out = output_.data();
    stream_.avail_out = static_cast<uInt>(output_.size());
    [[maybe_unused]] const int result = ::deflate(&stream_, last ? Z_FINISH : Z_FULL_FLUSH);
    assert(stream_.avail_in == 0 && result == (last ? Z_STREAM_END : Z_OK));
    return {{reinterpret_cast<const char*>(output_.data()), stream_.total_out},
            piece.size(),
            static_cast<std::uint32_t>(crc32_z(0, bytes, piece.size()))};
  }

 private:
  z_stream stream_{};
  std::vector<Bytef> output_;
};

}  // namespace

std::unique_ptr<Deflater> make_zlib_deflater(int level) {
  return std::make_unique<ZlibDeflater>(level);
}

std::uint32_t crc_of(std::string_view bytes, std::uint32_t before) {
  return static_cast<std::uint32_t>(
      crc32_z(before, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::uint32_t combine_crc(std::uint32_t first, std::uint32_t second, std::uint64_t second_size) {
  if (first == 0) return second;  // nothing (or what sums up to it), and no matrices to multiply
  return static_cast<std::uint32_t>(
      crc32_combine(first, second, static_cast<z_off_t>(second_size)));
}

}  // namespace casebook
