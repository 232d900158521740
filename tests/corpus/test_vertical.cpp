// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "written_corpus.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("every token is a line, glued to the one before where no blank parts them") {
  Case one = a_case("2020-10 Case 1", {2020, 10, 0}, "Don't <g/> AT&T, ok.\n東京 タワー");
  one.attributes = {"\"a\" & <b>"};
  const WrittenCorpus corpus(CorpusFormat::vertical, {one}, {"Mood today"});
  CHECK(corpus.read("vertical/corpus.vrt") ==
        "<doc id=\"c1\" case=\"2020-10 Case 1\" probe=\"Masks\" month=\"2020-10\" date=\"2020-10\" "
        "experiment_id=\"7\" links=\"0\" mood_today=\"&quot;a&quot; &amp; &lt;b&gt;\">\n"
        "<p>\nDon't\n&lt;\n<g/>\ng\n<g/>\n/\n<g/>\n&gt;\nAT\n<g/>\n&amp;\n<g/>\nT\n<g/>\n,\nok\n<g/"
        ">\n.\n</p>\n"
        "<p>\n東\n<g/>\n京\nタワー\n</p>\n"
        "</doc>\n");
  CHECK(corpus.read("vertical/changed-tags.csv") ==
        changes_head + "name,Mood today,Mood today,mood_today\r\n");
}

TEST_CASE("a document without tokens is left out, and counted") {
  const WrittenCorpus corpus(CorpusFormat::vertical, {a_case("Case 1", {2020, 10, 0}, ""),
                                                      a_case("Case 2", {2020, 10, 0}, "x")});
  const std::string text = corpus.read("vertical/corpus.vrt");
  CHECK(text.starts_with("<doc id=\"c2\""));
  CHECK(corpus.count("left_out_cases") == 2);
}

TEST_CASE("a directional mark after a blank is not lost with the blank") {
  const WrittenCorpus corpus(CorpusFormat::vertical,
                             {a_case("Case 1", {2020, 10, 0}, "by \u2066@you\u2069.")});
  const std::string text = corpus.read("vertical/corpus.vrt");
  CHECK(text.find("\nby\n\u2066\n<g/>\n@\n<g/>\nyou\u2069\n<g/>\n.\n") != std::string::npos);
}

TEST_CASE("registry and command name all that the file holds") {
  const WrittenCorpus corpus(CorpusFormat::vertical, {a_case("Case 1", {2020, 10, 0}, "x")},
                             {"4 \u00FC"});
  CHECK(corpus.read("vertical/casebook") ==
        "# Registry file of the corpus that encode.sh makes; start CWB in this folder.\n"
        "NAME \"casebook\"\nID casebook\nHOME data\n##:: charset = \"utf8\"\n\nATTRIBUTE word\n\n"
        "STRUCTURE p\nSTRUCTURE doc\nSTRUCTURE doc_id\nSTRUCTURE doc_case\nSTRUCTURE doc_probe\n"
        "STRUCTURE doc_month\nSTRUCTURE doc_date\nSTRUCTURE doc_experiment_id\n"
        "STRUCTURE doc_links\nSTRUCTURE doc_v4_u\n");
  CHECK(corpus.read("vertical/encode.sh")
            .find("cwb-encode -c utf8 -xsB -d data -f corpus.vrt -R \"$PWD/casebook\" -S p:0 -0 g "
                  "-S doc:0+id+case+probe+month+date+experiment_id+links+v4_u\n") !=
        std::string::npos);
}

TEST_CASE(
    "a token or a value longer than CWB's lines is parted between characters, or cut and listed") {
  Case one = a_case("Case 1", {2020, 10, 0}, std::string(5000, 'a'));
  one.attributes = {std::string(4001, 'b')};
  const WrittenCorpus corpus(CorpusFormat::vertical, {one}, {"long"});
  const std::string text = corpus.read("vertical/corpus.vrt");
  CHECK(text.find("\n" + std::string(4000, 'a') + "\n<g/>\n" + std::string(1000, 'a') + "\n") !=
        std::string::npos);
  CHECK(text.find("long=\"" + std::string(4000, 'b') + "\"") != std::string::npos);
  CHECK(corpus.read("vertical/changed-tags.csv") == changes_head + "value,long," +
                                                        std::string(4001, 'b') + "," +
                                                        std::string(4000, 'b') + "\r\n");
}
