// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "error.hpp"
#include "reader/csv/records.hpp"

namespace casebook {
namespace {

using Record = std::vector<std::string>;

/// Hands out `text` in pieces of at most `piece` bytes, as a pipe would.
ReadBytes pieces_of(std::string text, std::size_t piece) {
  return [text = std::move(text), piece, at = std::size_t{0}](char* to, std::size_t room) mutable {
    const std::size_t size = std::min({room, piece, text.size() - at});
    std::memcpy(to, text.data() + at, size);
    at += size;
    return size;
  };
}

std::vector<Record> split(const std::string& text, std::size_t block, std::size_t piece,
                          const CsvDialect& dialect = {}) {
  CsvRecords records("rows.csv", pieces_of(text, piece), block);
  records.use(dialect);
  std::vector<Record> all;
  while (records.next()) {
    Record record;
    for (std::size_t i = 0; i < records.size(); ++i) record.emplace_back(records.field(i));
    all.push_back(record);
  }
  return all;
}

TEST_CASE("records are the same wherever blocks and reads end") {
  const std::string text =
      "a,b,c\r\n1,\"two \"\"2\"\"\",3\r\n\"x\r\ny\",,\"\"\n\n\"\"\"\",\"a, b\",z\n4,5,6";
  const std::vector<Record> want = {{"a", "b", "c"},
                                    {"1", "two \"2\"", "3"},
                                    {"x\r\ny", "", ""},
                                    {"\"", "a, b", "z"},
                                    {"4", "5", "6"}};
  for (std::size_t block = 7; block < 60; ++block) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, std::size_t{1000}}) {
      CAPTURE(block);
      CAPTURE(piece);
      CHECK(split(text, block, piece) == want);
    }
  }
}

TEST_CASE("records that end with CR are the same wherever blocks end") {
  const std::vector<Record> want = {{"a", "b"}, {"1", "2"}, {"x\ry", "3"}, {"4", "5"}, {"6", "7"}};
  CsvDialect dialect;
  dialect.cr_ends_lines = true;
  for (std::size_t block = 5; block < 40; ++block) {
    CAPTURE(block);
    CHECK(split("a,b\r1,2\r\"x\ry\",3\r\n4,5\n6,7\r", block, 1000, dialect) == want);
  }
}

TEST_CASE("escaped records are the same wherever blocks end, in quotes and without") {
  CsvDialect tabs{'\t', '\0', '\\'};
  const std::string batch = "a\tb\n1\tx\\ny\\tz\\\\n\\0\r\n\\N\t\\\\N\nq\\\nr\tC:\\\\d\n";
  const std::vector<Record> want = {
      {"a", "b"}, {"1", std::string("x\ny\tz\\n\0", 8)}, {"\\N", "\\N"}, {"q\nr", "C:\\d"}};
  CsvDialect commas{',', '"', '\\'};
  const std::string quoted = "a,b\n1,\"say \\\"so\\\", \"\"ok\"\"\"\n\"x\ny\",z\n";
  const std::vector<Record> wanted = {{"a", "b"}, {"1", "say \"so\", \"ok\""}, {"x\ny", "z"}};
  for (std::size_t block = 8; block < 60; ++block) {
    CAPTURE(block);
    CHECK(split(batch, block, 3, tabs) == want);
    CHECK(split(quoted, block, 3, commas) == wanted);
  }
}

TEST_CASE("an escaped N alone is NULL, a backslash and an N are text") {
  CsvRecords records("rows.tsv", pieces_of("\\N\t\\\\N\n", 1000), 64);
  records.use({'\t', '\0', '\\'});
  REQUIRE(records.next());
  CHECK(records.is_null(0));
  CHECK_FALSE(records.is_null(1));
  CHECK(records.field(1) == "\\N");
  CHECK_FALSE(records.is_null(1));
}

TEST_CASE("a record beyond the limit is refused with its line") {
  const std::string text = "a,b\n1,2\n3,\"" + std::string(500, 'x') + "\"\n";
  CsvRecords records("rows.csv", pieces_of(text, 1000), 64, 256);
  REQUIRE(records.next());
  REQUIRE(records.next());
  CHECK_THROWS_WITH_AS(
      records.next(),
      "rows.csv: line 3 starts a record that does not end within 256 MB, the most of a row",
      SourceError);
}

TEST_CASE("a record within the limit is whole though the block has to grow") {
  const std::string text = "a,b\n1,\"" + std::string(200, 'x') + "\"\n";
  CsvRecords records("rows.csv", pieces_of(text, 1000), 16, 256);
  REQUIRE(records.next());
  REQUIRE(records.next());
  CHECK(records.field(1) == std::string(200, 'x'));
}

TEST_CASE("the line and the bytes consumed are those of the record") {
  const std::string text = "a,b\n\n1,\"x\n\ny\"\r\n2,z";
  CsvRecords records("rows.csv", pieces_of(text, 1000), 16);
  REQUIRE(records.next());
  CHECK(records.line() == 1);
  CHECK(records.consumed() == 4);
  REQUIRE(records.next());
  CHECK(records.line() == 3);
  CHECK(records.consumed() == 15);
  REQUIRE(records.next());
  CHECK(records.line() == 6);
  CHECK(records.consumed() == 18);
  CHECK_FALSE(records.next());
  CHECK_FALSE(records.next());
}

}  // namespace
}  // namespace casebook
