// SPDX-License-Identifier: MIT
#include "docx/footer.hpp"

#include <cassert>

#include "text/graphemes.hpp"

namespace casebook::footer {
namespace {

constexpr std::string_view relationship =
    R"(<Relationship Id="footer" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>)";
constexpr std::string_view reference = R"(<w:footerReference w:type="default" r:id="footer"/>)";
constexpr std::string_view type =
    R"(<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)";

constexpr std::string_view head =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)";
constexpr std::string_view page_number =
    R"(<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>)";
constexpr std::string_view tail = "</w:ftr>";

void insert_behind(std::string& xml, std::string_view mark, std::string_view what) {
  const std::size_t at = xml.find(mark);
  assert(at != std::string::npos);
  xml.insert(at + mark.size(), what);
}

/// What fits on one line.
std::string running(std::string_view title) {
  constexpr std::size_t most_units = 70;
  const std::size_t end = cut_between_graphemes(title, most_units, title.size());
  return std::string(title.substr(0, end)) + (end < title.size() ? "…" : "");
}

}  // namespace

void refer_to(LookParts& parts) {
  std::string& types = parts.unchanged.front().content;
  types.insert(types.rfind("</Types>"), type);
  insert_behind(parts.document_tail, "<w:sectPr>", reference);
  parts.relationships_tail.insert(0, relationship);
}

std::string part(ParagraphWriter& paragraphs, std::string_view title) {
  std::string xml(head);
  paragraphs.write(xml, "Footer", running(title));
  return xml.append(page_number).append(tail);
}

}  // namespace casebook::footer
