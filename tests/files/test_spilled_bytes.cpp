// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "files/spilled_bytes.hpp"

using namespace casebook;

TEST_CASE("pieces are read as they were appended, in memory and beyond, in any order") {
  SpilledBytes bytes(100);
  std::vector<std::uint64_t> offsets;
  std::vector<std::string> pieces;
  for (std::size_t i = 0; i < 300; ++i) {
    pieces.push_back(std::string(i % 90, static_cast<char>('a' + i % 26)));
    offsets.push_back(bytes.append(pieces.back()));
  }
  pieces.push_back(std::string(3 << 20, 'z'));
  offsets.push_back(bytes.append(pieces.back()));
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t at = i * 7 % pieces.size();
    CHECK((bytes.read(offsets[at], pieces[at].size()) == pieces[at]));
  }
  CHECK(bytes.read(bytes.append("after"), 5) == "after");
}
