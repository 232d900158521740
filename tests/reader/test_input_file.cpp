// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <array>

#include "error.hpp"
#include "reader/input_file.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("a file that becomes shorter while it is read is an error, and no end") {
  const TemporaryFolder folder;
  write_file(folder / "rows.csv", "0123456789");
  InputFile file((folder / "rows.csv").string());
  std::array<char, 4> some{};
  CHECK(file.read(some.data(), some.size()) == 4);
  std::filesystem::resize_file(folder / "rows.csv", 4);
  CHECK_THROWS_WITH_AS(
      file.read(some.data(), some.size()),
      ((folder / "rows.csv").string() + " became shorter while it was read").c_str(), SourceError);
}

TEST_CASE("a file that grows is read as far as it goes") {
  const TemporaryFolder folder;
  write_file(folder / "rows.csv", "0123");
  InputFile file((folder / "rows.csv").string());
  std::array<char, 8> some{};
  CHECK(file.read(some.data(), 4) == 4);
  write_file(folder / "rows.csv", "012345");
  CHECK(file.read(some.data(), 4) == 2);
  CHECK(file.read(some.data(), 4) == 0);
}
