// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "written_corpus.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("each variant has a workbook, and its changes are counted") {
  Case one = a_case("Case 1", {2020, 10, 0}, "<h1>a</H5> <h6> <b>");
  const WrittenCorpus corpus(CorpusFormat::khcoder,
                             {one, a_case("Case 2", {2020, 10, 0}, std::string(70'000, 'x'))},
                             {"text"});
  CHECK(corpus.tree().contains("corpus/khcoder/corpus.xlsx"));
  CHECK(corpus.tree().contains("corpus/khcoder-with-links/corpus.xlsx"));
  CHECK(corpus.count("escaped_texts") == 2);
  CHECK(corpus.count("continued_cells") == 2);
  CHECK(corpus.read("khcoder/changed-tags.csv") == changes_head + "name,text,text,text_2\r\n");
}
