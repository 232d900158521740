// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/rows/cut.hpp"
#include "export/rows/plan.hpp"
#include "sorter/packed_row.hpp"

using namespace casebook;

TEST_CASE("chunks hold all rows in order, know the date before, and the last one is marked") {
  Sorter sorter(std::size_t{8} << 20, {});
  const std::string text(1000, 'x');
  for (int i = 0; i < 1000; ++i) {
    const auto root = std::to_string(i);
    Row input;
    input.probe = i < 700 ? "a" : "b";
    input.root_id = root;
    input.text = text;
    sorter.add(input, {2020, static_cast<std::uint8_t>(i % 700 < 300 ? 1 : 2), 0});
  }
  sorter.finish();
  const auto documents = plan_documents(sorter.groups(), {}, 0);
  std::vector<Chunk> chunks;
  cut_chunks(sorter, documents, [&](Chunk&& chunk) {
    chunks.push_back(std::move(chunk));
    return true;
  });
  std::vector<std::size_t> cases(2);
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const auto& place = chunks[i].place;
    cases[chunks[i].place.document->number] += chunks[i].items.size();
    CHECK(place.cases_before == before);
    before += chunks[i].items.size();
    const bool first = i == 0 || chunks[i - 1].place.document != chunks[i].place.document;
    CHECK(first == (place.index == 0));
    CHECK(first == !place.previous.has_value());
    if (!first) CHECK(place.previous == chunks[i - 1].items.back().date);
    const bool last =
        i + 1 == chunks.size() || chunks[i + 1].place.document != chunks[i].place.document;
    CHECK(place.last == last);
  }
  CHECK(cases == std::vector<std::size_t>{700, 300});
  CHECK(chunks.size() > 4);
}

TEST_CASE("cutting stops when no more chunks are taken") {
  Sorter sorter(std::size_t{8} << 20, {});
  for (const char* probe : {"a", "b", "c"}) {
    Row input;
    input.probe = probe;
    sorter.add(input, {});
  }
  sorter.finish();
  const auto documents = plan_documents(sorter.groups(), {}, 0);
  int taken = 0;
  cut_chunks(sorter, documents, [&](Chunk&&) { return ++taken < 2; });
  CHECK(taken == 2);
}

TEST_CASE("each document has the rows of its own group, whatever was passed over before it") {
  Sorter sorter(std::size_t{8} << 20, {});
  for (const char* root : {"1", "2", "3", "4", "5", "6"}) {
    Row input;
    input.probe = *root < '4' ? "a" : "b";
    input.root_id = root;
    sorter.add(input, {});
  }
  sorter.finish();
  const auto documents = plan_documents(sorter.groups(), {}, 2);  // a (1 of 2), a (2 of 2), b …
  REQUIRE(documents.size() == 4);
  std::vector<std::string> rows;
  std::vector<Cell> attributes;
  const auto take = [&](Chunk&& chunk) {
    std::size_t begin = 0;
    for (const Chunk::Item& item : chunk.items) {
      const auto packed = std::string_view(chunk.rows).substr(begin, item.end - begin);
      rows.emplace_back(*unpack(packed, attributes).root_id);
      begin = item.end;
    }
    return true;
  };
  cut_chunks(sorter, documents, take, Naming(), {},
             [](const Document& one) { return one.number == 1 || one.number == 2; });
  CHECK(rows == std::vector<std::string>{"3", "4", "5"});
}
