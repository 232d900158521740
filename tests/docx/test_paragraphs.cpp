// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <vector>

#include "docx/paragraphs.hpp"

using namespace casebook;

namespace {

std::string paragraph(std::string_view line, std::vector<Hyperlink> links = {}) {
  ParagraphWriter writer;
  std::string xml;
  writer.write(xml, "CaseText", line, links);
  return xml;
}

const std::string left = "<w:p><w:pPr><w:pStyle w:val=\"CaseText\"/></w:pPr>";
const std::string right = "<w:p><w:pPr><w:pStyle w:val=\"CaseText\"/><w:bidi/></w:pPr>";

}  // namespace

TEST_CASE("a line is a paragraph in its style, with one run") {
  CHECK(paragraph("Crème & “brûlée” 😂") ==
        left + "<w:r><w:t>Crème &amp; “brûlée” 😂</w:t></w:r></w:p>");
}

TEST_CASE("only outer blanks are preserved by the attribute that Word wants for them") {
  CHECK(paragraph("a  b") == left + "<w:r><w:t>a  b</w:t></w:r></w:p>");
  CHECK(paragraph(" a") == left + "<w:r><w:t xml:space=\"preserve\"> a</w:t></w:r></w:p>");
  CHECK(paragraph("a ") == left + "<w:r><w:t xml:space=\"preserve\">a </w:t></w:r></w:p>");
}

TEST_CASE("a hyperlink wraps the run of its address, whose blanks around stay") {
  CHECK(paragraph("see https://a.example/?x&y now", {{4, 26, "L0.1"}}) ==
        left +
            "<w:r><w:t xml:space=\"preserve\">see </w:t></w:r>"
            "<w:hyperlink r:id=\"L0.1\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>"
            "<w:t>https://a.example/?x&amp;y</w:t></w:r></w:hyperlink>"
            "<w:r><w:t xml:space=\"preserve\"> now</w:t></w:r></w:p>");
}

TEST_CASE("hyperlinks may fill a line and touch each other") {
  const std::string run = "<w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t>";
  CHECK(paragraph("t.co/at.co/b", {{0, 6, "L3.1"}, {6, 12, "L3.2"}}) ==
        left + "<w:hyperlink r:id=\"L3.1\">" + run + "t.co/a</w:t></w:r></w:hyperlink>" +
            "<w:hyperlink r:id=\"L3.2\">" + run + "t.co/b</w:t></w:r></w:hyperlink></w:p>");
}

TEST_CASE("a line from the right is marked on the paragraph and on its runs") {
  CHECK(paragraph("קנה iPhone עכשיו") ==
        right +
            "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">קנה </w:t></w:r>"
            "<w:r><w:t>iPhone</w:t></w:r>"
            "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\"> עכשיו</w:t></w:r></w:p>");
}

TEST_CASE("a line may stand on the right, where one from the right stands by itself") {
  ParagraphWriter writer;
  std::string xml;
  writer.write(xml, "Heading2", "Case 1", {}, {.on_the_right = true});
  CHECK(xml ==
        "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/><w:jc w:val=\"right\"/></w:pPr>"
        "<w:r><w:t>Case 1</w:t></w:r></w:p>");
  xml.clear();
  writer.write(xml, "CaseText", "קנה", {}, {.on_the_right = true});
  CHECK(xml == right + "<w:r><w:rPr><w:rtl/></w:rPr><w:t>קנה</w:t></w:r></w:p>");
}

TEST_CASE("East Asian runs carry the font hint and their language") {
  CHECK(paragraph("“今日は”!") ==
        left +
            "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:lang w:eastAsia=\"ja-JP\"/></w:rPr>"
            "<w:t>“今日は”!</w:t></w:r></w:p>");
}

TEST_CASE("a hyperlink is cut into the runs that its address needs") {
  CHECK(paragraph("ראו a.example/ש", {{7, 19, "L0.1"}}) ==
        right +
            "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">ראו </w:t></w:r>"
            "<w:hyperlink r:id=\"L0.1\">"
            "<w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t>a.example</w:t></w:r>"
            "<w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/><w:rtl/></w:rPr><w:t>/ש</w:t></w:r>"
            "</w:hyperlink></w:p>");
}

TEST_CASE("one writer writes line after line") {
  ParagraphWriter writer;
  std::string xml;
  writer.write(xml, "Title", "א");
  writer.write(xml, "Heading1", "b");
  CHECK(xml ==
        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/><w:bidi/></w:pPr>"
        "<w:r><w:rPr><w:rtl/></w:rPr><w:t>א</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>");
}

TEST_CASE("stretches of a line are set as they are, across links too") {
  const std::vector<StyledRun> runs = {{0, 3, StyledRun::bold},
                                       {4, 6, StyledRun::italic | StyledRun::strike},
                                       {6, 8, StyledRun::code}};
  const std::vector<Hyperlink> links = {{5, 7, "L0.1"}};
  ParagraphWriter writer;
  std::string xml;
  writer.write(xml, "ListText", "one abcd", links, {720, runs});
  const std::string_view slanted = "<w:i/><w:iCs/><w:strike/>";
  const std::string code =
      R"(<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>)";
  const std::string link = R"(<w:r><w:rPr><w:rStyle w:val="Hyperlink"/>)";
  CHECK(xml == R"(<w:p><w:pPr><w:pStyle w:val="ListText"/><w:ind w:left="720"/></w:pPr>)"
               "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>one</w:t></w:r>"
               "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
               "<w:r><w:rPr>" +
                   std::string(slanted) +
                   "</w:rPr><w:t>a</w:t></w:r>"
                   "<w:hyperlink r:id=\"L0.1\">" +
                   link + std::string(slanted) + "</w:rPr><w:t>b</w:t></w:r>" + link + code +
                   "</w:rPr><w:t>c</w:t></w:r></w:hyperlink>"
                   "<w:r><w:rPr>" +
                   code + "</w:rPr><w:t>d</w:t></w:r></w:p>");
}

TEST_CASE("a tab is an element, and an empty line a paragraph without runs") {
  CHECK(paragraph("a\t\tb") == left + "<w:r><w:t>a</w:t><w:tab/><w:tab/><w:t>b</w:t></w:r></w:p>");
  CHECK(paragraph("") == left + "</w:p>");
}
