// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "error.hpp"
#include "reader/json/records.hpp"

using namespace casebook;

namespace {

/// `line: object` of each, read in blocks of so many bytes.
std::vector<std::string> records_of(std::string_view text, std::size_t block) {
  const JsonLayout layout = json_layout(text, true, [](std::string_view) { return false; });
  JsonRecords records(
      "a.json",
      [&](char* to, std::size_t room) {
        const std::size_t size = std::min(room, text.size());
        std::memcpy(to, text.data(), size);
        text.remove_prefix(size);
        return size;
      },
      block);
  records.head();
  records.use(layout);
  std::vector<std::string> all;
  for (std::string_view record; records.next(record);)
    all.push_back(std::to_string(records.line()) + ": " + std::string(record));
  return all;
}

}  // namespace

TEST_CASE("objects are the same wherever a block ends") {
  for (const std::size_t block : {16, 17, 23, 64, 4096}) {
    CHECK(records_of("{\"a\": 1}\n\n{\"b\": \"}{\"}\n", block) ==
          std::vector<std::string>{"1: {\"a\": 1}", "3: {\"b\": \"}{\"}"});
    CHECK(records_of("[{\"a\": 1},\n{\"b\": [\"]\\\"\", {}]}\n]\n", block) ==
          std::vector<std::string>{"1: {\"a\": 1}", "2: {\"b\": [\"]\\\"\", {}]}"});
    CHECK(records_of("{\n\"a\": 1}{\"b\":\n2}", block) ==
          std::vector<std::string>{"1: {\n\"a\": 1}", "2: {\"b\":\n2}"});
  }
}

TEST_CASE("nothing, and a list of nothing, hold no object") {
  CHECK(records_of("", 16).empty());
  CHECK(records_of(" \n", 16).empty());
  CHECK(records_of("[ ]", 16).empty());
}

TEST_CASE("what stands behind a list or between its objects is an error") {
  CHECK_THROWS_AS(records_of("[{\"a\": 1}] {}", 64), SourceError);
  CHECK_THROWS_AS(records_of("[{\"a\": 1} {\"a\": 2}]", 64), SourceError);
  CHECK_THROWS_AS(records_of("[{\"a\": 1},", 64), SourceError);
  CHECK_THROWS_AS(records_of("[1]", 64), SourceError);
}
