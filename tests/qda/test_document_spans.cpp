// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "qda/document_spans.hpp"

using namespace casebook;

namespace {

using Chunk = ProjectPart::OfVariant;

const Guid source = guid_space("source of a test");
const ProjectDocument document = {"tea", {}, code_guid(code_group::probes, "tea")};

Chunk chunk(std::uint64_t length, std::vector<ProjectPart::Month> months) {
  Chunk chunk;
  chunk.length = length;
  chunk.without_text = 1;
  chunk.spans = {{2, 5, {}, "case", {}, {}}};
  chunk.months = std::move(months);
  return chunk;
}

struct Stretch {
  std::string name;
  std::uint64_t begin, end;
  bool operator==(const Stretch&) const = default;
};

std::vector<Stretch> stretches(const Chunk& chunk) {
  std::vector<Stretch> found;
  for (const CodedSpan& span : chunk.spans) found.push_back({span.name, span.begin, span.end});
  return found;
}

}  // namespace

TEST_CASE("a chunk stands behind those before it, and months end where the next begin") {
  DocumentSpans spans;
  Chunk first = chunk(30, {{"2020-10 October", 1, 0}, {"2020-11 November", 20, 12}});
  spans.place(first, source);
  CHECK(stretches(first) == std::vector<Stretch>{{"case", 2, 5}, {"2020-10 October", 1, 12}});
  Chunk last = chunk(10, {});
  spans.place(last, source);
  spans.close(last, source, document, flavor_of(QdpxFlavor::nvivo));
  CHECK(stretches(last) ==
        std::vector<Stretch>{{"case", 32, 35}, {"2020-11 November", 20, 40}, {"tea", 2, 40}});
  CHECK(spans.without_text() == 2);
}

TEST_CASE("a month that comes again has a GUID of its own, one without text has no span") {
  DocumentSpans spans;
  Chunk only = chunk(40, {{"2020-10 October", 1, 0},
                          {"2020-11 November", 10, 8},
                          {"2020-10 October", 20, 10},
                          {"2020-12 December", 30, 25}});
  spans.place(only, source);
  spans.close(only, source, document, flavor_of(QdpxFlavor::standard));
  CHECK(stretches(only) == std::vector<Stretch>{{"case", 2, 5},
                                                {"2020-10 October", 1, 8},
                                                {"2020-10 October", 20, 25},
                                                {"2020-12 December", 30, 40},
                                                {"tea", 1, 40}});
  CHECK(only.spans[1].guid != only.spans[2].guid);
  CHECK(only.spans[1].code == only.spans[2].code);
}
