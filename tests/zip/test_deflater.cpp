// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "inflate.hpp"
#include "zip/deflater.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

std::string noise(std::size_t size) {
  std::mt19937 random(7);
  std::string bytes;
  while (bytes.size() < size) bytes += static_cast<char>(random());
  return bytes;
}

std::string prose(std::size_t size) {
  std::string text;
  for (unsigned i = 0; text.size() < size; ++i)
    text += "<w:t>The rain of day " + std::to_string(i * i) + " fell on the plain</w:t>";
  return text;
}

std::vector<std::unique_ptr<Deflater>> deflaters() {
  std::vector<std::unique_ptr<Deflater>> all;
  all.push_back(make_deflater());
  all.push_back(make_zlib_deflater());
  all.push_back(make_thorough_deflater());
  return all;
}

}  // namespace

TEST_CASE("both deflaters give back what went in, of any size, with its CRC") {
  for (const auto& deflater : deflaters())
    for (const std::string& text : {std::string(), std::string("a"), prose(1000), prose(5000000),
                                    noise(300000), std::string(1000000, 'x')}) {
      const Segment segment = deflater->deflate(text, true);
      CHECK(segment.size == text.size());
      CHECK(segment.crc == crc_of(text));
      CHECK((inflated(segment.bytes, true) == text));
    }
}

TEST_CASE("the CRC is that of zip: the check value of the nine digits") {
  for (const auto& deflater : deflaters())
    CHECK(deflater->deflate("123456789", true).crc == 0xCBF43926);
}

TEST_CASE("segments joined in order are one stream") {
  for (const auto& deflater : deflaters()) {
    const std::vector<std::string> pieces = {prose(70000), "", "b", noise(70000), prose(100)};
    Segment joined;
    std::string text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      joined += deflater->deflate(pieces[i], i + 1 == pieces.size());
      text += pieces[i];
    }
    CHECK(joined.size == text.size());
    CHECK(joined.crc == crc_of(text));
    CHECK((inflated(joined.bytes, true) == text));
  }
}

TEST_CASE("a segment refers to nothing before itself: it inflates alone") {
  for (const auto& deflater : deflaters()) {
    const std::string text = prose(20000);
    deflater->deflate(text, false);
    const Segment second = deflater->deflate(text, false);
    CHECK((inflated(second.bytes, false) == text));
  }
}

TEST_CASE("the same piece gives the same bytes, whatever was deflated before") {
  const std::string text = prose(150000);
  for (const auto& fresh : deflaters()) {
    const std::string first = fresh->deflate(text, false).bytes;
    fresh->deflate(noise(90000), true);
    fresh->deflate(prose(10), false);
    CHECK((fresh->deflate(text, false).bytes == first));
  }
}

TEST_CASE("prose shrinks to a fifth at most") {
  for (const auto& deflater : deflaters())
    CHECK(deflater->deflate(prose(1000000), true).bytes.size() < 200000);
}

TEST_CASE("CRCs combine") {
  CHECK(combine_crc(crc_of("12345"), crc_of("6789"), 4) == 0xCBF43926);
  CHECK(combine_crc(crc_of("123456789"), crc_of(""), 0) == 0xCBF43926);
  CHECK(combine_crc(0, 0xCBF43926, 9) == 0xCBF43926);
}

TEST_CASE("a piece gives the same bytes wherever the deflater lies, with others beside it") {
  const std::string text = prose(20000) + noise(300) + prose(20000);
  std::vector<std::unique_ptr<Deflater>> all;
  std::vector<std::unique_ptr<std::string>> between;  // so that the heap moves on
  for (std::size_t i = 0; i < 64; ++i) {
    between.push_back(std::make_unique<std::string>(i * 4099, 'x'));
    all.push_back(make_deflater());
  }
  const std::string first = all.front()->deflate(text, false).bytes;
  for (const auto& deflater : all) CHECK((deflater->deflate(text, false).bytes == first));
}
