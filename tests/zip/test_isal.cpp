// SPDX-License-Identifier: MIT
// ISA-L 2.30 searches for matches by bits 16 to 47 of the address of its stream. The deflater's
// bytes must not depend on where a loader or a heap puts things.
#ifdef CASEBOOK_WITH_ISAL
#include <doctest/doctest.h>
#include <isa-l/igzip_lib.h>
#include <sys/mman.h>

#include <array>
#include <cstdint>
#include <new>
#include <string>
#include <vector>

#include "zip/deflater.hpp"

using namespace casebook;

namespace {

constexpr std::uint64_t four_gigabytes = std::uint64_t{1} << 32;

/// Codings of a project, with GUIDs that are nobody's: at 16 of 65,536 addresses, a stream of ISA-L
/// 2.30 gives other bytes of them.
std::string codings() {
  std::uint32_t seed = 1;
  const auto guid = [&seed] {
    std::string text;
    for (int digit = 0; digit < 32; ++digit) {
      seed = seed * 1664525U + 1013904223U;
      text += "0123456789abcdef"[(seed >> 16) % 16];
      if (digit == 7 || digit == 11 || digit == 15 || digit == 19) text += '-';
    }
    return text;
  };
  std::string xml;
  while (xml.size() < 2100) {
    xml += "<Coding guid=\"" + guid();
    xml += "\"><CodeRef targetGUID=\"" + guid() + "\"/></Coding>";
  }
  return xml;
}

/// Eight gigabytes of addresses, hardly any of memory.
class Addresses {
 public:
  Addresses()
      : all_(static_cast<char*>(::mmap(nullptr, 2 * four_gigabytes, PROT_READ | PROT_WRITE,
                                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0))) {
    REQUIRE(all_ != MAP_FAILED);
  }
  ~Addresses() { ::munmap(all_, 2 * four_gigabytes); }
  Addresses(const Addresses&) = delete;
  Addresses& operator=(const Addresses&) = delete;

  /// The piece deflated by a stream whose address has these bits 16 to 31, and zeros below.
  std::string deflated(const std::string& piece, std::uint64_t bits) {
    const std::uint64_t beyond = reinterpret_cast<std::uint64_t>(all_) % four_gigabytes;
    char* const place = all_ + (four_gigabytes - beyond) + (bits << 16);
    auto& stream = *new (place) isal_zstream;
    isal_deflate_init(&stream);
    stream.level = 2;
    stream.level_buf = level_.data();
    stream.level_buf_size = static_cast<std::uint32_t>(level_.size());
    std::string in = piece, out(2 * piece.size(), '\0');
    stream.next_in = reinterpret_cast<std::uint8_t*>(in.data());
    stream.avail_in = static_cast<std::uint32_t>(in.size());
    stream.flush = FULL_FLUSH;
    stream.next_out = reinterpret_cast<std::uint8_t*>(out.data());
    stream.avail_out = static_cast<std::uint32_t>(out.size());
    REQUIRE(isal_deflate(&stream) == COMP_OK);
    out.resize(stream.total_out);
    ::madvise(place, sizeof stream, MADV_DONTNEED);
    return out;
  }

 private:
  char* all_;
  std::vector<std::uint8_t> level_ = std::vector<std::uint8_t>(ISAL_DEF_LVL2_DEFAULT);
};

}  // namespace

TEST_CASE("a piece has one form, though a stream of ISA-L gives others at some addresses") {
  const std::string piece = codings();
  Addresses addresses;
  const std::string form = make_deflater()->deflate(piece, false).bytes;
  std::uint64_t bits = 0;
  while (bits < 65536 && addresses.deflated(piece, bits) == form) ++bits;
  REQUIRE(bits < 65536);  // else the piece would not tell
  std::vector<std::unique_ptr<Deflater>> deflaters;
  for (int i = 0; i < 400; ++i) {  // more than there are threads
    deflaters.push_back(make_deflater());
    CHECK((deflaters.back()->deflate(piece, false).bytes == form));
  }
}
#endif
