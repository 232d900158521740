// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "error.hpp"
#include "temporary_folder.hpp"
#include "zip/segment_store.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

/// Not deflated: the store does not look.
Segment segment(std::string bytes) {
  const std::size_t size = bytes.size();
  return {std::move(bytes), size * 10, 0};
}

std::string read_back(const SegmentStore& store, const SegmentStream& stream) {
  std::string all;
  for (const Extent& extent : stream.extents) {
    std::string bytes(extent.size, '\0');
    if (extent.bytes)
      bytes.assign(extent.bytes, extent.size);
    else
      REQUIRE(store.file()->try_read(extent.offset, bytes));
    all += bytes;
  }
  return all;
}

}  // namespace

TEST_CASE("segments are kept in memory as long as they fit") {
  SegmentStore store("/there is no such folder", 20);
  SegmentStream one, two;
  for (const char* bytes : {"aaaaa", "bbbb", "", "c"}) store.append(one, segment(bytes));
  store.append(two, segment("0123456789"));
  CHECK(store.file() == nullptr);
  CHECK(read_back(store, one) == "aaaaabbbbc");
  CHECK(read_back(store, two) == "0123456789");
  CHECK(one.size == 100);
  CHECK(one.deflated_size == 10);
}

TEST_CASE("data beyond the limit goes to a file without a name, also when streams alternate") {
  const TemporaryFolder scratch;
  SegmentStore store(scratch.path(), 7);
  SegmentStream one, two;
  std::string expected_one, expected_two;
  for (int i = 0; i < 100; ++i) {
    store.append(one, segment(std::to_string(i)));
    expected_one += std::to_string(i);
    store.append(two, segment(std::string(1000, static_cast<char>('a' + i % 26))));
    expected_two += std::string(1000, static_cast<char>('a' + i % 26));
  }
  REQUIRE(store.file() != nullptr);
  CHECK(read_back(store, one) == expected_one);
  CHECK((read_back(store, two) == expected_two));
  CHECK(scratch.tree().empty());
}

TEST_CASE("a file that cannot be made is an error that names the folder") {
  SegmentStore store("/there is no such folder", 0);
  SegmentStream stream;
  CHECK_THROWS_WITH_AS(store.append(stream, segment("a")),
                       "Cannot make a temporary file in /there is no such folder: No such file or "
                       "directory",
                       OutputError);
}

TEST_CASE("reading what was never written fails") {
  const TemporaryFolder scratch;
  TemporaryFile file(scratch.path());
  CHECK(file.append("abc") == 0);
  CHECK(file.append("de") == 3);
  std::string bytes(4, '\0');
  CHECK(file.try_read(1, bytes));
  CHECK(bytes == "bcde");
  CHECK_FALSE(file.try_read(2, bytes));
  CHECK_THROWS_AS(file.read(2, bytes), OutputError);
}
