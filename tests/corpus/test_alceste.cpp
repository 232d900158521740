// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "written_corpus.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("a text stands below a line of stars with its variables, each of them in each line") {
  const WrittenCorpus corpus(CorpusFormat::alceste,
                             {a_case("2020-10-03 Case 1", {2020, 10, 3}, "one\ntwo"),
                              a_case("Undated Case 2", {}, "три")});
  CHECK(corpus.read("alceste/corpus.txt") ==
        "**** *case_1 *probe_masks *month_2020-10 *date_2020-10-03 *experimentid_7 *links_0\n"
        "one\n"
        "two\n"
        "**** *case_2 *probe_masks *month_none *date_none *experimentid_7 *links_0\n"
        "три\n");
  CHECK(corpus.read("alceste/changed-tags.csv") ==
        changes_head +
            "name,experiment_id,experiment_id,experimentid\r\n"
            "value,case,2020-10-03 Case 1,1\r\n"
            "value,probe,Masks,masks\r\n"
            "value,case,Undated Case 2,2\r\n"
            "value,month,,none\r\n"
            "value,date,,none\r\n");
  CHECK(corpus.read("alceste/settings.txt").find("IRaMuTeQ") != std::string::npos);
}

TEST_CASE("characters that would be structure or would cut a text become wide ones") {
  const WrittenCorpus corpus(
      CorpusFormat::alceste,
      {a_case("Case 1", {2020, 10, 0},
              "**** *x_1\n-*theme\n0001 *y_2\n5 $ and US$\n*** three\n- * no\n2020 was * fine")});
  const std::string text = corpus.read("alceste/corpus.txt");
  CHECK(text.substr(text.find('\n') + 1) ==
        "＊*** *x_1\n－*theme\n0001 ＊y_2\n5 ＄ and US＄\n*** three\n- * no\n2020 was * fine\n");
  CHECK(corpus.count("escaped_texts") == 2);  // in both variants
}

TEST_CASE("a text of which nothing is left has no place, and is counted") {
  const WrittenCorpus corpus(CorpusFormat::alceste, {a_case("Case 1", {2020, 10, 0}, ""),
                                                     a_case("Case 2", {2020, 10, 0}, "x")});
  CHECK(corpus.read("alceste/corpus.txt").starts_with("**** *case_2 "));
  CHECK(corpus.count("left_out_cases") == 2);
}

TEST_CASE("names are small letters and digits, values have no blanks, and all stay distinct") {
  Case one = a_case("Case 1", {2020, 10, 0}, "x");
  one.attributes = {"Very * glad_indeed", "-5", "😀"};
  Case two = a_case("Case 2", {2020, 10, 0}, "y");
  two.attributes = {"very glad indeed", "5", ""};
  const WrittenCorpus corpus(CorpusFormat::alceste, {one, two},
                             {"Mood *of* day", "moodofday", "2nd"});
  const std::string text = corpus.read("alceste/corpus.txt");
  CHECK(text.find(" *moodofday_very-glad-indeed *moodofday2_-5 *v2nd_none\n") != std::string::npos);
  CHECK(text.find(" *moodofday_very-glad-indeed-2 *moodofday2_5 *v2nd_none-2\n") !=
        std::string::npos);
}
