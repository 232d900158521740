// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "written_corpus.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("every case is a file, and a line of the table beside them") {
  Case one = a_case("2020-10 Case 1", {2020, 10, 0}, "one\ntwo", "one\ntwo http://x.example/",
                    {link_at(8, "http://x.example/")});
  one.attributes = {"=say \"hi\", all", "\u00E9t\u00E9"};
  const WrittenCorpus corpus(CorpusFormat::txm, {one, a_case("Case 2", {}, "")},
                             {"Humeur g\u00E9n\u00E9rale", "id"});
  CHECK(corpus.read("txm/metadata.csv") ==
        "\"id\",\"case\",\"probe\",\"month\",\"date\",\"experiment_id\",\"links\","
        "\"humeur_generale\",\"id_2\"\n"
        "\"c1\",\"2020-10 Case 1\",\"Masks\",\"2020-10\",\"2020-10\",\"7\",\"1\","
        "\"=say \"\"hi\"\", all\",\"\u00E9t\u00E9\"\n"
        "\"c2\",\"Case 2\",\"Masks\",\"\",\"\",\"7\",\"0\",\"\",\"\"\n");
  CHECK(corpus.read("txm/c1.txt") == "one\ntwo\n");
  CHECK(corpus.read("txm/c2.txt") == "\n");
  CHECK(corpus.read("txm-with-links/c1.txt") == "one\ntwo http://x.example/\n");
  CHECK(corpus.read("txm/changed-tags.csv") ==
        changes_head +
            "name,Humeur g\u00E9n\u00E9rale,Humeur g\u00E9n\u00E9rale,humeur_generale\r\n"
            "name,id,id,id_2\r\n");
  CHECK(corpus.listing.files.size() == 8);
}
