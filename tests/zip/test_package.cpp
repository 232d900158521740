// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

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
