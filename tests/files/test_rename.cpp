// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cerrno>
#include <filesystem>
#include <set>
#include <string>

#include "files/rename.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("a free name is taken, a taken one is left to its file") {
  const TemporaryFolder folder;
  write_file(folder / "a", "mine");
  CHECK(rename_to_new(folder / "a", folder / "b"));
  CHECK(read_file(folder / "b") == "mine");
  write_file(folder / "c", "yours");
  CHECK_FALSE(rename_to_new(folder / "b", folder / "c"));
  CHECK(errno == EEXIST);
  std::filesystem::create_symlink("nowhere", folder / "d");
  CHECK_FALSE(rename_to_new(folder / "b", folder / "d"));
  CHECK(read_file(folder / "c") == "yours");
  CHECK(folder.tree() == std::set<std::string>{"b", "c", "d"});
}

TEST_CASE("a missing file cannot be renamed, nor into a missing folder") {
  const TemporaryFolder folder;
  CHECK_FALSE(rename_to_new(folder / "a", folder / "b"));
  CHECK(errno == ENOENT);
  write_file(folder / "a", "mine");
  CHECK_FALSE(rename_to_new(folder / "a", folder / "none/b"));
  CHECK(errno == ENOENT);
  CHECK(read_file(folder / "a") == "mine");
}

TEST_CASE("two folders exchange their names, or keep them and it is said") {
  const TemporaryFolder folder;
  write_file(folder / "old/a", "old");
  write_file(folder / "new/b", "new");
  if (exchange(folder / "old", folder / "new")) {
    CHECK(folder.tree() == std::set<std::string>{"new/", "new/a", "old/", "old/b"});
  } else {
    CHECK((errno == ENOSYS || errno == EINVAL));
    CHECK(folder.tree() == std::set<std::string>{"new/", "new/b", "old/", "old/a"});
  }
}
