// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "written_corpus.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("every case is an object on a line of its own, with the same keys in the same order") {
  Case first = a_case("2020-10-03 Case 1", {2020, 10, 3}, "a \"b\"\nc\\d\te",
                      "a \"b\"\nc\\d\te https://x.example/", {link_at(10, "https://x.example/")});
  first.attributes = {"glad"};
  Case second = a_case("Undated Case 2", {}, "");
  second.experiment_id = "";
  const WrittenCorpus corpus(CorpusFormat::jsonl, {first, second}, {"mood"});
  CHECK(corpus.read("jsonl/corpus.jsonl") ==
        R"({"doc_id": "2020-10-03 Case 1", "text": "a \"b\"\nc\\d\te", "probe": "Masks", )"
        R"("month": "2020-10", "date": "2020-10-03", "experiment_id": "7", )"
        R"("links": ["https://x.example/"], "mood": "glad"})"
        "\n"
        R"({"doc_id": "Undated Case 2", "text": "", "probe": "Masks", "month": null, )"
        R"("date": null, "experiment_id": null, "links": [], "mood": ""})"
        "\n");
  CHECK(
      corpus.read("jsonl-with-links/corpus.jsonl")
          .starts_with(
              R"({"doc_id": "2020-10-03 Case 1", "text": "a \"b\"\nc\\d\te https://x.example/",)"));
  CHECK(corpus.read("jsonl/changed-tags.csv") == changes_head);
}

TEST_CASE("an attribute that is called like a key of ours gets a number, and is listed") {
  Case one = a_case("Case 1", {2020, 10, 0}, "x");
  one.attributes = {"a", "b"};
  const WrittenCorpus corpus(CorpusFormat::jsonl, {one}, {"text", "text"});
  CHECK(corpus.read("jsonl/corpus.jsonl")
            .ends_with(R"("text_2": "a", "text_3": "b"})"
                       "\n"));
  CHECK(corpus.read("jsonl/changed-tags.csv") ==
        changes_head + "name,text,text,text_2\r\nname,text,text,text_3\r\n");
  CHECK(corpus.count("changed_tags") == 4);  // in both variants
}
