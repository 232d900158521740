// SPDX-License-Identifier: MIT
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <array>
#include <atomic>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <limits>
#include <new>
#include <vector>

#include "zip/deflater.hpp"
#include "zip/pages.hpp"

namespace casebook {
namespace {

// Level 2 deflates document XML to the size that zlib's level 1 achieves, at three to four times
// its speed; level 3 takes half as long again and saves hardly anything.
constexpr std::uint32_t level = 2;

// For a small piece, a Huffman table of its own is not worth its time: level 0 uses a fixed one.
constexpr std::size_t small = 2048;

// The space that an incompressible block needs beyond its own length: a header for each 64 KiB, one
// dynamic header, and the empty block of a flush.
constexpr std::size_t room_for(std::size_t size) { return size + size / 4096 + 1024; }

/// Levels 1 and 2 of ISA-L 2.30 search for matches of the third byte by a wrong hash: the CRC-32C
/// of bits 16 to 47 of the stream's own address (igzip_icf_body.asm shifts a register that still
/// holds it). So a stream anywhere would occasionally give other bytes. Level 0 is not affected but
/// gives a quarter more bytes, and level 3 is slower by half. In each 4 GiB there are two addresses
/// whose hash, of 15 bits, is 0: the streams are placed at such addresses.
class StreamPlace {
 public:
  StreamPlace() : stream_(static_cast<isal_zstream*>(place())) {
    if (!stream_) throw std::bad_alloc();
  }
  ~StreamPlace() { unmap_pages(stream_, size_of_pages); }
  StreamPlace(const StreamPlace&) = delete;
  StreamPlace& operator=(const StreamPlace&) = delete;

  isal_zstream& operator*() const { return *stream_; }

 private:
  static constexpr std::uint64_t four_gigabytes = std::uint64_t{1} << 32;
  static constexpr std::uint64_t page = 4096;
  static constexpr std::uint64_t size_of_pages = (sizeof(isal_zstream) + page - 1) / page * page;

  /// The address whose hash is 0 in the 4 GiB of this number.
  static std::uint64_t address_in(std::uint64_t number) {
    for (std::uint32_t low = 0;; ++low) {
      auto bits = static_cast<std::uint32_t>(number << 16) | low;
      std::array<unsigned char, sizeof bits> bytes{};
      std::memcpy(bytes.data(), &bits, sizeof bits);
      if ((::crc32_iscsi(bytes.data(), sizeof bits, 0) & 0x7FFF) == 0)
        return std::uint64_t{bits} << 16;
    }
  }

  /// The kernel usually grants the requested address; if it grants none of a few, enough is
  /// reserved to choose from. Each stream asks for another one.
  static void* place() {
    static std::atomic<std::uint64_t> next = 0;
    for (int tries = 0; tries < 8; ++tries) {
      const std::uint64_t wish = address_in(0x1000 + next++ % 0x4000);
      void* const got = map_pages(wish, size_of_pages);
      if (!got || reinterpret_cast<std::uint64_t>(got) == wish) return got;
      unmap_pages(got, size_of_pages);
    }
    return choose();
  }

  static void* choose() {
    return map_pages_within(2 * four_gigabytes + size_of_pages, size_of_pages,
                            [](std::uint64_t begin) {
                              return address_in((begin + four_gigabytes - 1) / four_gigabytes);
                            });
  }

  isal_zstream* stream_;
};

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

  /// Deflates what fits; returns the remaining space, or 0 if there was not enough.
  std::uint32_t run() {
    stream_.next_out = output_.data() + stream_.total_out;
    stream_.avail_out = static_cast<std::uint32_t>(output_.size() - stream_.total_out);
    [[maybe_unused]] const int result = isal_deflate(&stream_);
    assert(result == COMP_OK);
    return stream_.avail_out;
  }

  StreamPlace place_;
  isal_zstream& stream_ = *place_;
  std::vector<std::uint8_t> level_buffer_ = std::vector<std::uint8_t>(ISAL_DEF_LVL2_DEFAULT);
  std::vector<std::uint8_t> output_;
};

}  // namespace

std::unique_ptr<Deflater> make_isal_deflater() { return std::make_unique<IsalDeflater>(); }

}  // namespace casebook
