// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "written_corpus.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("a document is a header, and divisions for its months and cases") {
  Case one = a_case("2020-10-03 Case 1", {2020, 10, 3}, "a <b> & c\nd",
                    "a <b> & c\nd http://x.example/?a&b e", {link_at(12, "http://x.example/?a&b")});
  one.attributes = {"\"glad\" & <so>"};
  const WrittenCorpus corpus(
      CorpusFormat::tei,
      {one, a_case("2020-10 Case 2", {2020, 10, 0}, ""), a_case("Undated Case 3", {}, "x")},
      {"my mood"});
  CHECK(corpus.read("tei/Masks.xml") == R"(<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Masks</title></titleStmt>
      <extent><measure unit="cases" quantity="3">3 cases, 2020-10, without links</measure></extent>
      <publicationStmt><p>Not published.</p></publicationStmt>
      <sourceDesc><p>Texts generated from the probe: Masks</p><p>Rows of rows.csv</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <div type="month" n="2020-10">
        <head>2020-10 October</head>
        <div type="case" xml:id="c1">
          <head>2020-10-03 Case 1</head>
          <dateline><date when="2020-10-03">2020-10-03</date></dateline>
          <note type="tag" n="experiment_id">7</note>
          <note type="tag" n="links">1</note>
          <note type="tag" n="my mood">"glad" &amp; &lt;so&gt;</note>
          <p>a &lt;b&gt; &amp; c</p>
          <p>d</p>
        </div>
        <div type="case" xml:id="c2">
          <head>2020-10 Case 2</head>
          <dateline><date when="2020-10">2020-10</date></dateline>
          <note type="tag" n="experiment_id">7</note>
          <note type="tag" n="links">0</note>
        </div>
      </div>
      <div type="month">
        <head>Undated</head>
        <div type="case" xml:id="c3">
          <head>Undated Case 3</head>
          <note type="tag" n="experiment_id">7</note>
          <note type="tag" n="links">0</note>
          <p>x</p>
        </div>
      </div>
    </body>
  </text>
</TEI>
)");
  CHECK(corpus.read("tei-with-links/Masks (with links).xml")
            .find("<p>d <ref target=\"http://x.example/?a&amp;b\">http://x.example/?a&amp;b</ref> "
                  "e</p>") != std::string::npos);
}
