// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "error.hpp"
#include "export/shards/blocks.hpp"
#include "temporary_folder.hpp"

using namespace casebook;

namespace {

const std::string first = "of text";
const std::string second(300, '\0');

/// Writes both blocks, and where the second begins.
void write_blocks(const std::filesystem::path& folder) {
  BlockWriter out(folder, "blocks");
  out.add(first);
  const std::uint64_t position = out.position();
  out.add(second);
  out.add_number(position);
  out.commit();
}

/// Reads them in the other order. Throws SourceError where they are not what was written.
void read_blocks(const std::filesystem::path& file) {
  BlockReader in(file);
  in.seek(in.last_number());
  const std::string last = in.next();
  in.seek(0);
  const std::string before = in.next();
  CHECK(before == first);
  CHECK(last == second);
}

}  // namespace

TEST_CASE("blocks come back, each from where it begins") {
  const testing::TemporaryFolder folder;
  write_blocks(folder.path());
  read_blocks(folder.path() / "blocks");
}

TEST_CASE("a byte that has changed, wherever it stands, is noticed") {
  const testing::TemporaryFolder folder;
  write_blocks(folder.path());
  const auto file = folder.path() / "blocks";
  const std::string whole = testing::read_file(file);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    CAPTURE(at);
    std::string changed = whole;
    changed[at] ^= 1;
    testing::write_file(file, changed);
    CHECK_THROWS_AS(read_blocks(file), SourceError);
  }
}
