// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <initializer_list>
#include <vector>

#include "export/shards/partition.hpp"

using namespace casebook;

namespace {

std::vector<Document> documents(std::initializer_list<std::uint64_t> cases) {
  std::vector<Document> all;
  for (const std::uint64_t one : cases) {
    all.emplace_back();
    all.back().number = all.size() - 1;
    all.back().cases = one;
  }
  return all;
}

using Shards = std::vector<unsigned>;

}  // namespace

TEST_CASE("the largest document comes first, each goes to the shard that has fewest rows") {
  // 9 to shard 1, 9 to shard 2, 5 to 1 (9 and 9), 2 to 2 (14 and 9), 1 to 2 (14 and 11)
  CHECK(partition(documents({5, 9, 9, 2, 1}), 2) == Shards{1, 1, 2, 2, 2});
  // 8 to 1, 7 to 2, 6 to 3, 5 to 3 (8, 7, 6), 4 to 2 (8, 7, 11), 3 to 1 (8, 11, 11)
  CHECK(partition(documents({3, 4, 5, 6, 7, 8}), 3) == Shards{1, 2, 3, 3, 2, 1});
}

TEST_CASE("one shard has all documents") {
  CHECK(partition(documents({1, 2, 3}), 1) == Shards{1, 1, 1});
}

TEST_CASE("where there are fewer documents than shards, the last ones have nothing") {
  CHECK(partition(documents({4, 4}), 5) == Shards{1, 2});
  CHECK(partition(documents({}), 2) == Shards{});
}
