// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <string>

#include "error.hpp"
#include "files/digest.hpp"
#include "files/whole_file.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("SHA-256 is that of the standard") {
  CHECK(Sha256().hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(Sha256().update("ab").update("c").hex() ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a committed file stays and is described") {
  const TemporaryFolder folder;
  write_file(folder / "a.docx", "older and longer");
  WholeFile file(folder.path(), "a.docx");
  CHECK(file.write("abc"));
  const WrittenFile written = file.commit();
  CHECK(read_file(folder / "a.docx") == "abc");
  CHECK(written.bytes == 3);
  CHECK(written.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a file that is given up leaves nothing") {
  const TemporaryFolder folder;
  WholeFile(folder.path(), "a.docx").write("new");
  CHECK(folder.tree().empty());
}

TEST_CASE("steps back overwrite, near and far") {
  const TemporaryFolder folder;
  const std::string block(700000, 'x');
  WholeFile file(folder.path(), "a");
  for (const std::string_view bytes : {"HEAD", "er-", block.c_str(), block.c_str(), "tail"})
    CHECK(file.write(bytes));
  CHECK(file.size() == 1400011);
  file.set_position(0);
  CHECK(file.write("head"));
  CHECK(file.position() == 4);
  file.set_position(1400007);
  CHECK(file.write("TA"));
  file.set_position(file.size());
  CHECK(file.write("!"));
  const WrittenFile written = file.commit();
  const std::string expected = "header-" + block + block + "TAil!";
  CHECK((read_file(folder / "a") == expected));
  CHECK(written.bytes == 1400012);
  CHECK(written.sha256 == Sha256().update(expected).hex());
}

TEST_CASE("a step back across the edge of the buffer is written completely") {
  const TemporaryFolder folder;
  WholeFile file(folder.path(), "a");
  CHECK(file.write(std::string(std::size_t{1} << 20, 'x')));
  CHECK(file.write("yy"));
  file.set_position((std::size_t{1} << 20) - 1);
  CHECK(file.write("ABCDE"));
  CHECK(file.write("F"));
  file.commit();
  CHECK((read_file(folder / "a") == std::string((std::size_t{1} << 20) - 1, 'x') + "ABCDEF"));
}

TEST_CASE("the file's mode is what the user's umask leaves") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(027);
  WholeFile(folder.path(), "a").commit();
  ::umask(before);
  struct stat status {};
  REQUIRE(::stat((folder / "a").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0640);
}

TEST_CASE("a file that cannot be made is an error that names it and gives a hint") {
  const TemporaryFolder folder;
  write_file(folder / "file", "no folder");
  CHECK_THROWS_WITH_AS(
      WholeFile(folder.path(), "file/a"),
      ("Cannot write " + (folder / "file/a").string() + ": Not a directory").c_str(), OutputError);
}

TEST_CASE("folders that are missing on the way are made, and a file that lies there is described") {
  const TemporaryFolder folder;
  WholeFile file(folder.path(), "a/b/c.txt");
  file.append("abc");
  const WrittenFile written = file.commit();
  CHECK(written.name == "a/b/c.txt");
  const WrittenFile described = describe_file(folder.path(), "a/b/c.txt");
  CHECK(described.bytes == 3);
  CHECK(described.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("the checksum is right after bytes were written again, changed or not") {
  const std::string block(std::size_t{1} << 20, 'x');
  for (const std::string_view again : {"head", "HEAD"}) {
    const TemporaryFolder folder;
    WholeFile file(folder.path(), "a");
    file.append("head");
    file.append(block);
    file.set_position(0);
    file.append(again);
    file.set_position(file.size());
    file.append("tail");
    const std::string expected = std::string(again) + block + "tail";
    CHECK(file.commit().sha256 == Sha256().update(expected).hex());
    CHECK((read_file(folder / "a") == expected));
  }
}

TEST_CASE("a file is put in place over another, or is gone") {
  const TemporaryFolder folder;
  write_file(folder / "a.csv", "old");
  write_file(partial_path(folder / "a.csv"), "new");
  put_in_place(folder / "a.csv.casebook-partial", folder / "a.csv", Replacing::allowed);
  CHECK(folder.tree() == std::set<std::string>{"a.csv"});
  CHECK(read_file(folder / "a.csv") == "new");
  write_file(folder / "b", "made");
  CHECK_THROWS_AS(put_in_place(folder / "b", folder / "no" / "b", Replacing::allowed), OutputError);
  CHECK(folder.tree() == std::set<std::string>{"a.csv"});
}
