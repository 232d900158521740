// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <zip.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "error.hpp"
#include "files/digest.hpp"
#include "temporary_folder.hpp"
#include "zip/package.hpp"
#include "zip/package_reader.hpp"
#include "zip/zip_fault.hpp"
#include "zip_file.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

constexpr ZipLimits limits = {10, 1000, 1500};

/// Larger than what a file keeps in memory while it is written, even when deflated.
std::string noise() {
  std::mt19937 random(1);
  std::string text(3 << 20, '\0');
  std::ranges::generate(text, [&] { return static_cast<char>('!' + random() % 90); });
  return text;
}

std::string kind_of(std::string zip) {
  try {
    PackageReader reader(std::move(zip), limits);
    for (const char* name : {"a", "b"})
      if (!reader.find(name).empty()) static_cast<void>(reader.read(name));
  } catch (const ZipFault& fault) {
    return std::string(fault.kind() == ZipFault::Kind::damaged     ? "damaged: "
                       : fault.kind() == ZipFault::Kind::encrypted ? "encrypted: "
                                                                   : "too large: ") +
           fault.what();
  }
  return "fine";
}

/// As libzip sees it.
class ReadZip {
 public:
  explicit ReadZip(const std::filesystem::path& file)
      : zip_(zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr)) {
    REQUIRE(zip_);
  }
  ~ReadZip() { zip_discard(zip_); }
  ReadZip(const ReadZip&) = delete;
  ReadZip& operator=(const ReadZip&) = delete;

  std::int64_t entries() const { return zip_get_num_entries(zip_, 0); }
  std::uint64_t size_of(const char* name) const {
    zip_stat_t stat;
    REQUIRE(zip_stat(zip_, name, 0, &stat) == 0);
    return stat.size;
  }

 private:
  zip_t* zip_;
};

}  // namespace

TEST_CASE(
    "a package has the checksum of what lies there, however large, with deflated and stored "
    "entries") {
  const TemporaryFolder folder;
  write_file(folder / "stored", "as it is");
  const std::string large = noise();
  const auto deflater = make_deflater();
  const Segment head = deflater->deflate("small", true), body = deflater->deflate(large, true);
  for (const bool with_stored : {false, true}) {
    std::vector<PackageEntry> entries = {{"a", SegmentStream(head)}, {"b", SegmentStream(body)}};
    if (with_stored) entries.push_back({"c", {}, folder / "stored"});
    const WrittenFile written = write_package(folder.path(), "out.zip", entries, nullptr);
    const std::string bytes = read_file(folder / "out.zip");
    CHECK(written.bytes == bytes.size());
    CHECK(written.sha256 == Sha256().update(bytes).hex());
    PackageReader reader(bytes, {10, large.size(), 2 * large.size()});
    CHECK(reader.read("a") == "small");
    CHECK((reader.read("b") == large));
    if (with_stored) CHECK(reader.read("c") == "as it is");
  }
}

TEST_CASE("each byte of a zip is where APPNOTE.TXT has it") {
  const TemporaryFolder folder;
  write_file(folder / "stored", "abc");
  write_package(folder.path(), "out.zip", std::vector<PackageEntry>{{"é", {}, folder / "stored"}},
                nullptr);
  const std::string method_to_sizes("\0\0\0\0\x21\0\xC2\x41\x24\x35\3\0\0\0\3\0\0\0\2\0\0\0",
                                    22);  // CRC-32 0x352441C2
  const std::string local_file_header =
      std::string("PK\3\4\x0A\0\0\x08", 8) + method_to_sizes + "é";
  const std::string central_directory_header =
      std::string("PK\1\2\x3F\3\x0A\0\0\x08", 10) + method_to_sizes +
      std::string("\0\0\0\0\0\0\0\0\xA4\x81\0\0\0\0", 14) + "é";
  const std::string end("PK\5\6\0\0\0\0\1\0\1\0\x30\0\0\0\x23\0\0\0\0\0", 22);
  CHECK(read_file(folder / "out.zip") ==
        local_file_header + "abc" + central_directory_header + end);
}

TEST_CASE("what is too large or too many for a zip's first form is in that of zip64") {
  const TemporaryFolder folder;
  const Segment small = make_deflater()->deflate("small", true);
  std::vector<PackageEntry> entries(70000, {"a", SegmentStream(small)});
  constexpr std::uint64_t five_gibibytes = std::uint64_t{5} << 30;
  entries[1].content.size = five_gibibytes;
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i].name = std::to_string(i);
  write_package(folder.path(), "out.zip", entries, nullptr);
  const ReadZip zip(folder / "out.zip");
  CHECK(zip.entries() == 70000);
  CHECK(zip.size_of("0") == 5);
  CHECK(zip.size_of("1") == five_gibibytes);
  CHECK(zip.size_of("69999") == 5);
}

TEST_CASE("a file that cannot be stored is named") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH_AS(
      write_package(folder.path(), "out.zip",
                    std::vector<PackageEntry>{{"a", {}, folder / "missing"}}, nullptr),
      ("Cannot read back " + (folder / "missing").string() + ": No such file or directory").c_str(),
      OutputError);
  CHECK(folder.tree().empty());
}

TEST_CASE("a part is found by any spelling of its name") {
  PackageReader reader(zipped({{"Word/a%20b.XML", "x"}}), limits);
  CHECK(reader.find("word/a b.xml") == "Word/a%20b.XML");
  CHECK(reader.find("word/ab.xml").empty());
}

TEST_CASE("a part beyond the limit is too large; a file that is not a zip is damaged") {
  CHECK(kind_of(zipped({{"a", std::string(1000, 'x')}})) == "fine");
  CHECK(kind_of(zipped({{"a", std::string(1001, 'x')}}))
            .starts_with("too large: holds too much: a "));
  CHECK(kind_of(zipped({{"a", std::string(800, 'x')}, {"b", std::string(800, 'x')}}))
            .starts_with("too large: holds too much: b "));
  Files many;
  for (char name = 'c'; name < 'c' + 11; ++name) many[std::string(1, name)] = "";
  CHECK(kind_of(zipped(many)) == "too large: holds more than 10 parts");
  CHECK(kind_of("PK\3\4 and no more") == "damaged: its zip cannot be read");
  CHECK(kind_of(zipped({{"../a", ""}})) == "damaged: the name '../a' is not one of a part");
}
