// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "names/columns.hpp"

using namespace casebook;

TEST_CASE(
    "an attribute that is called like a column of ours, be it in other letters, gets a number") {
  CHECK(attribute_names({"party", "Year", "words", "CASE", "Text", "date", "source date"}) ==
        std::vector<std::string>{"party", "Year (2)", "words (2)", "CASE (2)", "Text (2)",
                                 "date (2)", "source date (2)"});
}

TEST_CASE("attributes that differ by case or blanks alone get numbers") {
  CHECK(attribute_names({"Mood", "mood", " Mood ", "Mood (2)"}) ==
        std::vector<std::string>{"Mood", "mood (2)", "Mood (3)", "Mood (2) (2)"});
}

TEST_CASE("an attribute has a name, on one line and legal") {
  CHECK(attribute_names({"", " ", "a\tb\r\nc", "x\xFF"}) ==
        std::vector<std::string>{"(unnamed)", "(unnamed) (2)", "a b c", "x\uFFFD"});
}

TEST_CASE("the columns of a case are ours, then its attributes") {
  CHECK(case_columns({"mood"}) == std::vector<std::string>{"Case", "Probe", "Month", "Year",
                                                           "Experiment", "Links", "Words",
                                                           "Source Date", "mood"});
}

TEST_CASE("an attribute is never called like a tag of a corpus") {
  CHECK(attribute_names({"doc_id", "doc_id_2", "Experiment_ID", "probe", "links"}) ==
        std::vector<std::string>{"doc_id (2)", "doc_id_2", "Experiment_ID (2)", "probe (2)",
                                 "links (2)"});
}

TEST_CASE("names that are too long for a cell and differ at their end alone are numbered") {
  const std::string begin(16'000, 'x');
  CHECK(attribute_names({begin + std::string(24'000, 'y') + "1", begin + "2"}) ==
        std::vector<std::string>{begin, begin + " (2)"});
}
