// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "qda/kept_spans.hpp"
#include "qda/project_names.hpp"

using namespace casebook;

namespace {

/// Spans that tell the chunk.
ChunkSpans spans_of(std::uint64_t chunk) {
  const Guid code = case_code_guid("2020-10 Case " + std::to_string(chunk));
  ChunkSpans spans;
  spans.without_links = {{chunk, chunk + 7, code, "plain", code, {}}};
  for (std::uint64_t i = 0; i < chunk % 3; ++i)
    spans.with_links.push_back({i, i + 1, code, "linked", code, code_guid("Links", "x.org")});
  return spans;
}

void check_same(const std::vector<CodedSpan>& one, const std::vector<CodedSpan>& other) {
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].begin == other[i].begin);
    CHECK(one[i].end == other[i].end);
    CHECK(one[i].guid == other[i].guid);
    CHECK(one[i].name == other[i].name);
    CHECK(one[i].code == other[i].code);
    CHECK(one[i].also == other[i].also);
  }
}

}  // namespace

TEST_CASE("chunks come back as they were kept, from memory and from the file") {
  for (const std::size_t memory : {std::size_t{0}, std::size_t{1000}, std::size_t{1} << 20}) {
    KeptSpans kept({}, memory);
    for (std::uint64_t chunk = 0; chunk < 20; ++chunk) kept.keep(spans_of(chunk));
    REQUIRE(kept.chunks() == 20);
    for (std::uint64_t chunk = 0; chunk < 20; ++chunk) {
      const ChunkSpans spans = unpacked(kept.packed(chunk));
      check_same(spans.without_links, spans_of(chunk).without_links);
      check_same(spans.with_links, spans_of(chunk).with_links);
    }
  }
}
