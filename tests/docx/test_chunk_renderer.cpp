// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "docx/chunk_renderer.hpp"
#include "inflate.hpp"
#include "names/heading.hpp"

using namespace casebook;

namespace {

const Look& look() {
  static const Look built_in = Look::built_in();
  return built_in;
}

Case text_case(std::string_view root_id, Date date, std::string text) {
  Case one;
  one.root_id = root_id;
  one.date = date;
  set_case_heading(one.name, one);
  one.plain = one.linked = std::move(text);
  one.probe_split = true;
  return one;
}

/// A case whose `linked` has `url` at its end, on a line of its own if `text` ends in LF.
Case linked_case(std::string_view root_id, Date date, std::string text, std::string url,
                 std::string target) {
  Case one = text_case(root_id, date, text);
  while (one.plain.ends_with('\n') || one.plain.ends_with(' ')) one.plain.pop_back();
  Link link;
  link.begin = static_cast<std::uint32_t>(text.size());
  one.linked += url;
  link.end = static_cast<std::uint32_t>(one.linked.size());
  link.kind = target.empty() ? Link::Kind::truncated : Link::Kind::whole;
  link.url = std::move(url);
  link.target = std::move(target);
  one.links.push_back(link);
  return one;
}

RenderedChunk render(const std::vector<Case>& cases, const ChunkPosition& position,
                     const DocumentInfo& info = {}) {
  ChunkRenderer renderer(look());
  renderer.begin(info, position);
  for (const Case& one : cases) renderer.add(one);
  return renderer.finish();
}

/// A chunk in the middle of a document, after a case of `previous`.
ChunkPosition after(Date previous) { return {5, false, previous}; }

std::string paragraph(std::string_view style, std::string_view text) {
  return std::string("<w:p><w:pPr><w:pStyle w:val=\"")
      .append(style)
      .append("\"/></w:pPr><w:r><w:t>")
      .append(text)
      .append("</w:t></w:r></w:p>");
}

std::string plain_xml(const RenderedChunk& chunk, bool last = false) {
  return inflated(chunk.plain.bytes, last);
}
std::string linked_xml(const RenderedChunk& chunk, bool last = false) {
  return inflated(chunk.linked.bytes, last);
}

}  // namespace

TEST_CASE("the first chunk begins with the head, the title and what the document is about") {
  DocumentInfo info;
  info.title = "Fish & chips are";
  info.cases = 1;
  info.first = info.last = {2020, 10, 0};
  const auto chunk = render({text_case("7", {2020, 10, 0}, "so good")}, {0, true, {}}, info);
  const std::string head =
      std::string(look().document_head()) + paragraph("Title", "Fish &amp; chips are");
  const std::string rest = paragraph("Heading1", "2020-10 October") +
                           paragraph("Heading2", "2020-10 Case 7") +
                           paragraph("CaseText", "so good") + std::string(look().document_tail());
  CHECK(plain_xml(chunk, true) ==
        head + paragraph("Subtitle", "1 case, 2020-10, without links") + rest);
  CHECK(linked_xml(chunk, true) ==
        head + paragraph("Subtitle", "1 case, 2020-10, with links") + rest);
}

TEST_CASE("a month is headed where it changes, also over the border of a chunk") {
  const std::vector<Case> cases = {
      text_case("1", {2020, 10, 3}, "a"), text_case("2", {2020, 10, 4}, "b"),
      text_case("3", {2020, 11, 0}, "c"), text_case("4", {}, "d"), text_case("5", {}, "e")};
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
  const auto chunk =
      render({text_case("1", {2020, 10, 0}, "one\ntwo\nthree"), text_case("2", {2020, 10, 0}, "")},
             after({2020, 10, 0}));
  CHECK(plain_xml(chunk) == paragraph("Heading2", "2020-10 Case 1") + paragraph("CaseText", "one") +
                                paragraph("CaseText", "two") + paragraph("CaseText", "three") +
                                paragraph("Heading2", "2020-10 Case 2"));
  CHECK(chunk.counts.empty == 1);
}

TEST_CASE("a chunk without links is deflated once for both variants") {
  const auto chunk = render({text_case("1", {2020, 10, 0}, "a")}, after({2020, 10, 0}));
  CHECK(chunk.plain.bytes == chunk.linked.bytes);
  CHECK(chunk.plain.crc == chunk.linked.crc);
  CHECK(chunk.relationships.bytes.empty());
  CHECK(chunk.links_csv.empty());
}

TEST_CASE(
    "a link is a hyperlink in one variant and gone from the other; the cases around it agree") {
  const auto chunk =
      render({text_case("1", {2020, 10, 0}, "before"),
              linked_case("2", {2020, 10, 0}, "see\nhere ", "t.co/x", "https://t.co/x?a&b"),
              text_case("3", {2020, 11, 0}, "after")},
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
  CHECK(chunk.links_csv == "2,(none),,2020-10,2020-10 Case 2,1,t.co/x,(unknown),whole\r\n");
}

TEST_CASE("a link without a target stays text in the variant with links, and is listed") {
  const auto chunk = render({linked_case("2", {2020, 10, 0}, "see ", "https://t.co/ab…", "")},
                            after({2020, 10, 0}));
  CHECK(plain_xml(chunk) == paragraph("Heading2", "2020-10 Case 2") + paragraph("CaseText", "see"));
  CHECK(linked_xml(chunk) ==
        paragraph("Heading2", "2020-10 Case 2") + paragraph("CaseText", "see https://t.co/ab…"));
  CHECK(chunk.relationships.bytes.empty());
  CHECK(chunk.links_csv ==
        "2,(none),,2020-10,2020-10 Case 2,1,https://t.co/ab…,(unknown),truncated\r\n");
  CHECK(chunk.counts.links == 1);
  CHECK(chunk.counts.truncated_links == 1);
}

TEST_CASE("a target longer than what fits into Word's own dialog is a hyperlink all the same") {
  const std::string target = "https://a.example/" + std::string(3000, 'x');
  const auto chunk =
      render({linked_case("2", {2020, 10, 0}, "a ", "t.co/x", target)}, after({2020, 10, 0}));
  CHECK(chunk.relationships.size > 3000);
}

TEST_CASE("relationship ids are told apart by chunk and by link") {
  const Case one = linked_case("2", {2020, 10, 0}, "a ", "t.co/x", "https://t.co/x");
  ChunkRenderer renderer(look());
  const DocumentInfo info;
  for (const std::uint64_t index : {12, 13}) {
    renderer.begin(info, {index, false, Date{2020, 10, 0}});
    renderer.add(one);
    renderer.add(one);
    const std::string ids = inflated(renderer.finish().relationships.bytes, false);
    const std::string prefix = "Id=\"L" + std::to_string(index);
    CHECK(ids.find(prefix + ".1\"") != std::string::npos);
    CHECK(ids.find(prefix + ".2\"") != std::string::npos);
    CHECK(ids.find(".3\"") == std::string::npos);
  }
}

TEST_CASE("what a chunk holds is counted") {
  Case whole = linked_case("1", {}, "a ", "t.co/x", "https://t.co/x");
  whole.repairs[Repairs::html_entity] = 2;
  Case unsplit = text_case("2", {2020, 1, 0}, "b");
  unsplit.probe_split = false;
  unsplit.repairs[Repairs::html_entity] = 1;
  const Counts counts =
      render({whole, unsplit, text_case("3", {2020, 1, 0}, "")}, after({2020, 1, 0})).counts;
  CHECK(counts.cases == 3);
  CHECK(counts.empty == 1);
  CHECK(counts.undated == 1);
  CHECK(counts.probe_not_split == 1);
  CHECK(counts.links == 1);
  CHECK(counts.truncated_links == 0);
  CHECK(counts.repairs[Repairs::html_entity] == 3);
}

TEST_CASE("counts add up") {
  Counts one;
  one.cases = 1;
  one.empty = 2;
  one.undated = 3;
  one.probe_not_split = 4;
  one.links = 5;
  one.truncated_links = 6;
  one.repairs[Repairs::blanks] = 7;
  Counts sum = one;
  sum += one;
  CHECK(sum.cases == 2);
  CHECK(sum.empty == 4);
  CHECK(sum.undated == 6);
  CHECK(sum.probe_not_split == 8);
  CHECK(sum.links == 10);
  CHECK(sum.truncated_links == 12);
  CHECK(sum.repairs[Repairs::blanks] == 14);
}

TEST_CASE("a chunk larger than the buffers is the same text, links or none") {
  std::vector<Case> cases;
  std::string plain, linked;
  for (int i = 0; i < 40; ++i) {
    const std::string text(100000, static_cast<char>('a' + i % 26));
    const std::string heading = paragraph("Heading2", "2020-10 Case 1");
    plain += heading + paragraph("CaseText", text);
    if (i % 20 == 15) {
      cases.push_back(linked_case("1", {2020, 10, 0}, text + "\n", "http…", ""));
      linked += heading + paragraph("CaseText", text) + paragraph("CaseText", "http…");
    } else {
      cases.push_back(text_case("1", {2020, 10, 0}, text));
      linked += heading + paragraph("CaseText", text);
    }
  }
  const auto chunk = render(cases, after({2020, 10, 0}));
  CHECK((plain_xml(chunk) == plain));
  CHECK((linked_xml(chunk) == linked));
  CHECK(chunk.plain.size == plain.size());
  CHECK(chunk.linked.size == linked.size());
  CHECK(chunk.plain.crc == crc_of(plain));
  CHECK(chunk.linked.crc == crc_of(linked));
}

TEST_CASE("a renderer forgets the chunk before") {
  ChunkRenderer renderer(look());
  const DocumentInfo info;
  const auto one = [&](const Case& only) {
    renderer.begin(info, after({2020, 10, 0}));
    renderer.add(only);
    return renderer.finish();
  };
  one(linked_case("2", {2020, 10, 0}, "a ", "t.co/x", "https://t.co/x"));
  const auto chunk = one(text_case("3", {2020, 10, 0}, "b"));
  CHECK(linked_xml(chunk) == paragraph("Heading2", "2020-10 Case 3") + paragraph("CaseText", "b"));
  CHECK(chunk.relationships.bytes.empty());
  CHECK(chunk.links_csv.empty());
  CHECK(chunk.counts.cases == 1);
  CHECK(chunk.counts.links == 0);
}

TEST_CASE("a title of illegal characters is made legal") {
  DocumentInfo info;
  info.title =
      "a\x01\xff"
      "b";
  const auto chunk = render({}, {0, true, {}}, info);
  CHECK(plain_xml(chunk, true).find("<w:t>a\uFFFDb</w:t>") != std::string::npos);
}
