// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "corpus.hpp"
#include "docx/built_in.hpp"
#include "docx/renderer.hpp"
#include "inflate.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

Case text_case(std::string name, Date date, std::string text) {
  Case one;
  one.name = std::move(name);
  one.date = date;
  one.text.without_links = one.text.with_links = std::move(text);
  one.probe_split = true;
  return one;
}

/// A case whose `linked` has `url` at its end, on a line of its own if `text` ends in LF.
Case linked_case(std::string name, Date date, std::string text, std::string url,
                 std::string target) {
  Case one = text_case(std::move(name), date, text);
  while (one.text.without_links.ends_with('\n') || one.text.without_links.ends_with(' '))
    one.text.without_links.pop_back();
  Link link;
  link.begin = static_cast<std::uint32_t>(text.size());
  one.text.with_links += url;
  link.end = static_cast<std::uint32_t>(one.text.with_links.size());
  link.kind = target.empty() ? Link::Kind::truncated : Link::Kind::whole;
  link.url = std::move(url);
  link.target = std::move(target);
  one.links.push_back(link);
  return one;
}

DocumentSegments render(const std::vector<Case>& cases, ChunkPlace place,
                        const Document& document = {}) {
  const TestCorpus of({}, document);
  place.document = &of.documents[0];
  DocumentRenderer renderer(of.corpus, look());
  return std::move(testing::render<DocumentPart>(renderer, place, cases)->segments);
}

/// A chunk in the middle of a document, after a case of `previous`.
ChunkPlace after(Date previous) { return {nullptr, 5, false, 0, previous}; }

std::string plain_xml(const DocumentSegments& chunk, bool last = false) {
  return inflated(chunk.document.without_links.bytes, last);
}
std::string linked_xml(const DocumentSegments& chunk, bool last = false) {
  return inflated(chunk.document.with_links.bytes, last);
}

}  // namespace

TEST_CASE("a document of one chunk is written at once") {
  const TemporaryFolder folder;
  Document document;
  document.files = {"a.docx", "a (with links).docx"};
  const TestCorpus of(folder.path(), document);
  DocumentRenderer renderer(of.corpus, look());
  const auto part =
      testing::render<DocumentPart>(renderer, {&of.documents[0], 0, true, 0, {}},
                                    {text_case("2020-10 Case 7", {2020, 10, 0}, "x")});
  REQUIRE(part->written);
  CHECK(part->written->without_links.name == "documents/a.docx");
  CHECK(part->written->with_links.name == "documents-with-links/a (with links).docx");
  CHECK(folder.tree() == std::set<std::string>{"documents/", "documents/a.docx",
                                               "documents-with-links/",
                                               "documents-with-links/a (with links).docx"});
}

TEST_CASE("a month is headed where it changes, also over the border of a chunk") {
  const std::vector<Case> cases = {text_case("2020-10-03 Case 1", {2020, 10, 3}, "a"),
                                   text_case("2020-10-04 Case 2", {2020, 10, 4}, "b"),
                                   text_case("2020-11 Case 3", {2020, 11, 0}, "c"),
                                   text_case("Undated Case 4", {}, "d"),
                                   text_case("Undated Case 5", {}, "e")};
  const std::string first = paragraph("Heading2", "2020-10-03 Case 1") + paragraph("CaseText", "a");
  const std::string rest = paragraph("Heading2", "2020-10-04 Case 2") + paragraph("CaseText", "b") +
                           paragraph("Heading1", "2020-11 November") +
                           paragraph("Heading2", "2020-11 Case 3") + paragraph("CaseText", "c") +
                           paragraph("Heading1", "Undated") +
                           paragraph("Heading2", "Undated Case 4") + paragraph("CaseText", "d") +
                           paragraph("Heading2", "Undated Case 5") + paragraph("CaseText", "e");
  CHECK(plain_xml(render(cases, after({2020, 10, 1}))) == first + rest);
  CHECK(plain_xml(render(cases, after({2020, 9, 30}))) ==
        paragraph("Heading1", "2020-10 October") + first + rest);
}

TEST_CASE("every line is a paragraph, and a case without text has none") {
  const auto chunk = render({text_case("2020-10 Case 1", {2020, 10, 0}, "one\ntwo\nthree"),
                             text_case("2020-10 Case 2", {2020, 10, 0}, "")},
                            after({2020, 10, 0}));
  CHECK(plain_xml(chunk) == paragraph("Heading2", "2020-10 Case 1") + paragraph("CaseText", "one") +
                                paragraph("CaseText", "two") + paragraph("CaseText", "three") +
                                paragraph("Heading2", "2020-10 Case 2"));
}

TEST_CASE("cases without text are counted, also those of links alone in the variant without") {
  const auto chunk = render({text_case("2020-10 Case 1", {2020, 10, 0}, "words"),
                             text_case("2020-10 Case 2", {2020, 10, 0}, ""),
                             linked_case("2020-10 Case 3", {2020, 10, 0}, "", "t.co/x", "")},
                            after({2020, 10, 0}));
  CHECK(chunk.without_text == PerVariant<std::uint64_t>{2, 1});
}

TEST_CASE("a chunk without links is deflated once for both variants") {
  const auto chunk =
      render({text_case("2020-10 Case 1", {2020, 10, 0}, "a")}, after({2020, 10, 0}));
  CHECK(chunk.document.without_links.bytes == chunk.document.with_links.bytes);
  CHECK(chunk.document.without_links.crc == chunk.document.with_links.crc);
  CHECK(chunk.relationships.bytes.empty());
}

TEST_CASE(
    "a link is a hyperlink in one variant and gone from the other; the cases around it agree") {
  const auto chunk = render(
      {text_case("2020-10 Case 1", {2020, 10, 0}, "before"),
       linked_case("2020-10 Case 2", {2020, 10, 0}, "see\nhere ", "t.co/x", "https://t.co/x?a&b"),
       text_case("2020-11 Case 3", {2020, 11, 0}, "after")},
      after({2020, 10, 0}));
  const std::string before = paragraph("Heading2", "2020-10 Case 1") +
                             paragraph("CaseText", "before") +
                             paragraph("Heading2", "2020-10 Case 2") + paragraph("CaseText", "see");
  const std::string afterwards = paragraph("Heading1", "2020-11 November") +
                                 paragraph("Heading2", "2020-11 Case 3") +
                                 paragraph("CaseText", "after");
  CHECK(plain_xml(chunk) == before + paragraph("CaseText", "here") + afterwards);
  CHECK(linked_xml(chunk) == before +
                                 "<w:p><w:pPr><w:pStyle w:val=\"CaseText\"/></w:pPr><w:r><w:t "
                                 "xml:space=\"preserve\">here </w:t></w:r><w:hyperlink "
                                 "r:id=\"L5.1\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>"
                                 "<w:t>t.co/x</w:t></w:r></w:hyperlink></w:p>" +
                                 afterwards);
  CHECK(inflated(chunk.relationships.bytes, false) ==
        "<Relationship Id=\"L5.1\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
        "Target=\"https://t.co/x?a&amp;b\" TargetMode=\"External\"/>");
}

TEST_CASE("a link without a target stays text in the variant with links, and is listed") {
  const auto chunk =
      render({linked_case("2020-10 Case 2", {2020, 10, 0}, "see ", "https://t.co/ab…", "")},
             after({2020, 10, 0}));
  CHECK(plain_xml(chunk) == paragraph("Heading2", "2020-10 Case 2") + paragraph("CaseText", "see"));
  CHECK(linked_xml(chunk) ==
        paragraph("Heading2", "2020-10 Case 2") + paragraph("CaseText", "see https://t.co/ab…"));
  CHECK(chunk.relationships.bytes.empty());
}

TEST_CASE("a target longer than what fits into Word's own dialog is a hyperlink all the same") {
  const std::string target = "https://a.example/" + std::string(3000, 'x');
  const auto chunk = render({linked_case("2020-10 Case 2", {2020, 10, 0}, "a ", "t.co/x", target)},
                            after({2020, 10, 0}));
  CHECK(chunk.relationships.size > 3000);
}

TEST_CASE("relationship ids differ from chunk to chunk and from link to link") {
  const Case one = linked_case("2020-10 Case 2", {2020, 10, 0}, "a ", "t.co/x", "https://t.co/x");
  const TestCorpus of;
  DocumentRenderer renderer(of.corpus, look());
  for (const std::uint64_t index : {12, 13}) {
    const ChunkPlace place{&of.documents[0], index, false, 0, Date{2020, 10, 0}};
    const auto part = testing::render<DocumentPart>(renderer, place, {one, one});
    const std::string ids = inflated(part->segments.relationships.bytes, false);
    const std::string prefix = "Id=\"L" + std::to_string(index);
    CHECK(ids.find(prefix + ".1\"") != std::string::npos);
    CHECK(ids.find(prefix + ".2\"") != std::string::npos);
    CHECK(ids.find(".3\"") == std::string::npos);
  }
}

TEST_CASE("a chunk larger than the buffers is the same text, links or none") {
  std::vector<Case> cases;
  std::string plain, linked;
  for (int i = 0; i < 40; ++i) {
    const std::string text(100000, static_cast<char>('a' + i % 26));
    const std::string heading = paragraph("Heading2", "2020-10 Case 1");
    plain += heading + paragraph("CaseText", text);
    if (i % 20 == 15) {
      cases.push_back(linked_case("2020-10 Case 1", {2020, 10, 0}, text + "\n", "http…", ""));
      linked += heading + paragraph("CaseText", text) + paragraph("CaseText", "http…");
    } else {
      cases.push_back(text_case("2020-10 Case 1", {2020, 10, 0}, text));
      linked += heading + paragraph("CaseText", text);
    }
  }
  const auto chunk = render(cases, after({2020, 10, 0}));
  CHECK((plain_xml(chunk) == plain));
  CHECK((linked_xml(chunk) == linked));
  CHECK(chunk.document.without_links.size == plain.size());
  CHECK(chunk.document.with_links.size == linked.size());
  CHECK(chunk.document.without_links.crc == crc_of(plain));
  CHECK(chunk.document.with_links.crc == crc_of(linked));
}

TEST_CASE("a renderer forgets the chunk before") {
  const TestCorpus of;
  DocumentRenderer renderer(of.corpus, look());
  const auto one = [&](const Case& only) {
    const ChunkPlace place{&of.documents[0], 5, false, 0, Date{2020, 10, 0}};
    return std::move(testing::render<DocumentPart>(renderer, place, {only})->segments);
  };
  one(linked_case("2020-10 Case 2", {2020, 10, 0}, "a ", "t.co/x", "https://t.co/x"));
  const auto chunk = one(text_case("2020-10 Case 3", {2020, 10, 0}, "b"));
  CHECK(linked_xml(chunk) == paragraph("Heading2", "2020-10 Case 3") + paragraph("CaseText", "b"));
  CHECK(chunk.relationships.bytes.empty());
}

TEST_CASE("months and cases stand on the right under a title from the right, texts as they read") {
  Document document;
  document.title = "הספר";
  const std::string at_right = "\"/><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>";
  const auto chunk =
      render({text_case("2020-11 Case 7", {2020, 11, 0}, "fish")}, after({2020, 10, 0}), document);
  CHECK(plain_xml(chunk) == "<w:p><w:pPr><w:pStyle w:val=\"Heading1" + at_right +
                                "2020-11 November</w:t></w:r></w:p><w:p><w:pPr><w:pStyle "
                                "w:val=\"Heading2" +
                                at_right + "2020-11 Case 7</w:t></w:r></w:p>" +
                                paragraph("CaseText", "fish"));
}
