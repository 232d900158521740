// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "error.hpp"
#include "files/sync.hpp"
#include "files/temporary_file.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("what a temporary file was given is read back, and it has no name") {
  const TemporaryFolder folder;
  TemporaryFile file(folder.path());
  CHECK(file.append("abc") == 0);
  CHECK(file.reserve(4) == 3);
  CHECK(file.append("xyz") == 7);
  file.write(3, "defg");
  std::string all(10, '\0');
  file.read(0, all);
  CHECK(all == "abcdefgxyz");
  CHECK(folder.tree().empty());
  std::string beyond(11, '\0');
  CHECK_THROWS_AS(file.read(0, beyond), OutputError);
}

TEST_CASE("where no temporary file can be made, its folder is named") {
  const TemporaryFolder folder;
  TemporaryFile file(folder / "none");
  CHECK_THROWS_WITH_AS(file.append("abc"),
                       ("Cannot make a temporary file in " + (folder / "none").string() +
                        ": No such file or directory")
                           .c_str(),
                       OutputError);
}

TEST_CASE("a folder is brought to the disk with all that is in it; a missing one is named") {
  const TemporaryFolder folder;
  write_file(folder / "a/b", "abc");
  std::filesystem::create_symlink("nowhere", folder / "a/c");
  CHECK_NOTHROW(sync_all(folder.path()));
  CHECK(read_file(folder / "a/b") == "abc");
  CHECK_THROWS_AS(sync_all(folder / "none"), OutputError);
  CHECK_THROWS_AS(sync(folder / "none"), OutputError);
}
