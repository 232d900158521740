// SPDX-License-Identifier: MIT
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <cassert>
#include <limits>
#include <vector>

#include "zip/deflater.hpp"

namespace casebook {
namespace {

// Level 2 deflates document XML to the size that zlib's level 1 reaches, at three to four times its
// speed; level 3 is slower by half and hardly smaller.
constexpr std::uint32_t level = 2;

// A Huffman table of its own costs a small piece more time than its bytes are worth: level 0 has a
// fixed one.
constexpr std::size_t small = 2048;

// What a block that cannot be deflated needs beyond its own length: a header for each 64 KiB, one
// dynamic header, and the empty block of a flush.
constexpr std::size_t room_for(std::size_t size) { return size + size / 4096 + 1024; }

class IsalDeflater : public Deflater {
 public:
  Segment deflate(std::string_view piece, bool last) override {
    begin(piece, last);
    while (run() == 0) output_.resize(output_.size() * 2);
    return {{reinterpret_cast<const char*>(output_.data()), stream_.total_out},
            piece.size(),
            crc32_gzip_refl(0, bytes_of(piece), piece.size())};
  }

 private:
  static const unsigned char* bytes_of(std::string_view piece) {
    return reinterpret_cast<const unsigned char*>(piece.data());
  }

  void begin(std::string_view piece, bool last) {
    assert(piece.size() <= std::numeric_limits<std::uint32_t>::max());
    isal_deflate_init(&stream_);
    stream_.level = piece.size() < small ? 0 : level;
    stream_.level_buf = level_buffer_.data();
    stream_.level_buf_size = static_cast<std::uint32_t>(level_buffer_.size());
    // ISA-L reads it only. NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    stream_.next_in = const_cast<std::uint8_t*>(bytes_of(piece));
    stream_.avail_in = static_cast<std::uint32_t>(piece.size());
    stream_.end_of_stream = last;
    stream_.flush = last ? NO_FLUSH : FULL_FLUSH;
    if (output_.size() < room_for(piece.size())) output_.resize(room_for(piece.size()));
  }

  /// Deflates what fits; the room that is left, or 0 where there was not enough.
  std::uint32_t run() {
    stream_.next_out = output_.data() + stream_.total_out;
    stream_.avail_out = static_cast<std::uint32_t>(output_.size() - stream_.total_out);
    [[maybe_unused]] const int result = isal_deflate(&stream_);
    assert(result == COMP_OK);
    return stream_.avail_out;
  }

  isal_zstream stream_{};
  std::vector<std::uint8_t> level_buffer_ = std::vector<std::uint8_t>(ISAL_DEF_LVL2_DEFAULT);
  std::vector<std::uint8_t> output_;
};

}  // namespace

std::unique_ptr<Deflater> make_isal_deflater() { return std::make_unique<IsalDeflater>(); }

}  // namespace casebook
