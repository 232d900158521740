// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "corpus.hpp"
#include "output/joined_cases.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

Case a_turn(std::string name, unsigned turn, Date date, std::string text, std::string party) {
  Case one;
  one.name = std::move(name);
  one.turn = turn;
  one.date = date;
  one.raw_date = "as stored";
  one.experiment_id = "7";
  one.text.with_links = one.text.without_links = std::move(text);
  one.attributes = {std::move(party)};
  return one;
}

Document a_document(std::size_t number, std::string probe) {
  Document document;
  document.number = number;
  document.probe = std::move(probe);
  return document;
}

void take(JoinedCases& joined, const Document& document, const std::vector<Case>& cases) {
  ChunkPlace place;
  place.document = &document;
  joined.take(render<Part>(*joined.make_renderer(), place, cases), place);
}

}  // namespace

TEST_CASE("the turns of a case are joined over all documents, and what they share stays") {
  const std::vector<std::string> attributes = {"party"};
  JoinedCases joined(attributes);
  const Document first = a_document(0, "Night 1");
  const Document second = a_document(1, "Night 2");
  take(joined, first,
       {a_turn("Ann", 1, {2020, 10, 3}, "one two", "red"), a_turn("Bob", 1, {}, "", "")});
  take(joined, second, {a_turn("Ann", 2, {2020, 11, 0}, "three", "")});
  CHECK(joined.finish().files.empty());
  REQUIRE(joined.cases().size() == 2);
  const JoinedCase& ann = joined.cases()[0];
  CHECK(ann.name == "Ann");
  CHECK(ann.probe.empty());
  CHECK(ann.month.empty());
  CHECK(ann.experiment_id == "7");
  CHECK(ann.raw_date == "as stored");
  CHECK(ann.words == 3);
  CHECK(ann.attributes == std::vector<std::string>{"red"});
  REQUIRE(ann.turns.size() == 2);
  CHECK(ann.turns[1].document == 1);
  CHECK(ann.turns[1].number == 2);
  CHECK(joined.cases()[1].probe == "Night 1");
  CHECK(joined.cases()[1].turns.empty());
  CHECK(joined.warnings().empty());
}

TEST_CASE("a value that one turn set apart stays empty although a later turn has the first again") {
  const std::vector<std::string> attributes = {"party"};
  JoinedCases joined(attributes);
  const Document first = a_document(0, "Night 1");
  const Document second = a_document(1, "");
  const Document third = a_document(2, "Night 3");
  for (const Document* document : {&first, &second, &third})
    take(joined, *document, {a_turn("Ann", 1, {}, "x", "red")});
  CHECK(joined.cases()[0].probe.empty());
}

TEST_CASE("each attribute whose values differ is a warning that shows the first two of a case") {
  const std::vector<std::string> attributes = {"party"};
  JoinedCases joined(attributes);
  const Document document = a_document(0, "Night 1");
  take(joined, document,
       {a_turn("Ann", 1, {}, "x", ""), a_turn("Ann", 2, {}, "x", "red"),
        a_turn("Ann", 3, {}, "x", "green"), a_turn("Ann", 4, {}, "x", "blue")});
  CHECK(joined.cases()[0].attributes == std::vector<std::string>{"red"});
  REQUIRE(joined.warnings().size() == 1);
  CHECK(joined.warnings()[0].sentence ==
        "Rows of a joined case that differ from its first value of 'party'");
  CHECK(joined.warnings()[0].count == 2);
  CHECK(joined.warnings()[0].example == "Ann: 'red' and 'green'");
}

TEST_CASE("turns of the same time that no root_id numbers are a warning") {
  const std::vector<std::string> attributes = {"party"};
  const auto turn = [](std::string name, std::string_view root, std::string_view raw_date) {
    Case one = a_turn(std::move(name), 1, {2020, 10, 3}, "x", "");
    one.root_id = root;
    one.raw_date = raw_date;
    return one;
  };
  JoinedCases joined(attributes);
  const Document night = a_document(0, "Night 1"), next = a_document(1, "Night 2");
  take(joined, night,
       {turn("Ann", "(no root_id)", "20:01"), turn("Bob", "(no root_id)", "20:02"),
        turn("Ann", "(no root_id)", "20:02"), turn("Kim", "(no root_id)", "20:02")});
  take(joined, next, {turn("Ann", "(no root_id)", "20:02")});
  REQUIRE(joined.warnings().size() == 1);
  CHECK(joined.warnings()[0].count == 2);
  CHECK(joined.warnings()[0].example == "Ann, 20:02");

  JoinedCases numbered(attributes);
  take(numbered, night, {turn("Ann", "1", "20:01"), turn("Bob", "2", "20:01")});
  CHECK(numbered.warnings().empty());
}
