// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <map>
#include <pugixml.hpp>
#include <set>

#include "docx/footer.hpp"
#include "docx/look.hpp"
#include "inflate.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

std::map<std::string, std::string> parts(Variant variant = Variant::without_links) {
  const Look look = Look::built_in();
  std::map<std::string, std::string> all;
  for (const auto& [name, content] : look.parts(variant)) all[name] = inflated(content.bytes, true);
  all["word/document.xml"] =
      std::string(look.document_head()) + inflated(look.document_tail(variant).bytes, true);
  Segment relationships = look.relationships_head();
  relationships += look.relationships_tail(variant);
  all["word/_rels/document.xml.rels"] = inflated(relationships.bytes, true);
  all["docProps/core.xml"] = look.core_properties().with("");
  return all;
}

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  REQUIRE(document.load_string(xml.c_str()));
  return document;
}

}  // namespace

TEST_CASE("the template is a package as Word writes it") {
  std::set<std::string> names;
  for (const auto& [name, content] : parts()) {
    names.insert(name);
    parsed(content);
  }
  CHECK(names == std::set<std::string>{"[Content_Types].xml", "_rels/.rels", "docProps/app.xml",
                                       "docProps/core.xml", "word/_rels/document.xml.rels",
                                       "word/document.xml", "word/fontTable.xml",
                                       "word/settings.xml", "word/styles.xml",
                                       "word/theme/theme1.xml", "word/webSettings.xml"});
  CHECK(Look::built_in().parts(Variant::with_links).front().name == "[Content_Types].xml");
}

TEST_CASE("every part of the template has a content type, and every content type a part") {
  const auto all = parts();
  std::set<std::string> typed;
  const auto types = parsed(all.at("[Content_Types].xml"));
  for (const auto& override : types.child("Types").children("Override"))
    typed.insert(std::string(override.attribute("PartName").value()).substr(1));
  for (const auto& name : typed) CHECK(all.contains(name));
  for (const auto& [name, content] : all)
    CHECK((typed.contains(name) || name == "[Content_Types].xml" || name.ends_with(".rels")));
}

TEST_CASE("every relationship of the template leads to a part") {
  const auto all = parts();
  for (const auto& [rels, base] :
       {std::pair{"_rels/.rels", ""}, {"word/_rels/document.xml.rels", "word/"}}) {
    const auto relationships = parsed(all.at(rels));
    for (const auto& one : relationships.child("Relationships"))
      CHECK(all.contains(std::string(base) + one.attribute("Target").value()));
  }
}

TEST_CASE("the styles that documents use are there by id and by the name that Word knows") {
  std::map<std::string, std::string> names;
  const auto document = parsed(parts().at("word/styles.xml"));
  for (const auto& style : document.child("w:styles").children("w:style"))
    names[style.attribute("w:styleId").value()] = style.child("w:name").attribute("w:val").value();
  CHECK(names ==
        std::map<std::string, std::string>{{"CaseHeading", "Case Heading"},
                                           {"CaseText", "Case Text"},
                                           {"Code", "Code"},
                                           {"DefaultParagraphFont", "Default Paragraph Font"},
                                           {"Footer", "footer"},
                                           {"Heading1", "heading 1"},
                                           {"Heading2", "heading 2"},
                                           {"Hyperlink", "Hyperlink"},
                                           {"ListText", "List Text"},
                                           {"NoList", "No List"},
                                           {"Normal", "Normal"},
                                           {"Prompt", "Prompt"},
                                           {"Quote", "Quote"},
                                           {"Subtitle", "Subtitle"},
                                           {"TableNormal", "Normal Table"},
                                           {"Title", "Title"}});
}

TEST_CASE("headings have an outline level and stay with what follows") {
  const auto document = parsed(parts().at("word/styles.xml"));
  for (const auto& [id, level] : {std::pair{"Heading1", "0"}, {"Heading2", "1"}}) {
    const auto properties =
        document.child("w:styles").find_child_by_attribute("w:styleId", id).child("w:pPr");
    CHECK(std::string(properties.child("w:outlineLvl").attribute("w:val").value()) == level);
    CHECK(properties.child("w:keepNext"));
  }
}

TEST_CASE("East Asian text has a font, and the program never asks to update fields") {
  const auto all = parts();
  CHECK(all.at("word/styles.xml").find("w:eastAsia=\"Microsoft YaHei\"") != std::string::npos);
  CHECK(all.at("word/settings.xml").find("updateFields") == std::string::npos);
}

TEST_CASE("the body is cut open where paragraphs go, before the section's properties") {
  const Look look = Look::built_in();
  CHECK(look.document_head().ends_with("<w:body>"));
  for (const Variant variant : variants) {
    const std::string tail = inflated(look.document_tail(variant).bytes, true);
    CHECK(tail.starts_with("<w:sectPr>"));
    CHECK(tail.find("</w:body>") != std::string::npos);
  }
}

TEST_CASE("the template holds no clock time and no name of a person") {
  for (const auto& [name, content] : parts()) {
    CHECK(content.find("dcterms:created") == std::string::npos);
    CHECK(content.find("dc:creator") == std::string::npos);
    CHECK(content.find("rsid") == std::string::npos);
  }
}

TEST_CASE("the variant with links alone refers to a footer, by its type and its relationship") {
  for (const Variant variant : variants) {
    const bool there = variant == Variant::with_links;
    const auto all = parts(variant);
    const auto has = [&](const char* name, const char* words) {
      return all.at(name).find(words) != std::string::npos;
    };
    CHECK(has("[Content_Types].xml", "\"/word/footer1.xml\"") == there);
    CHECK(has("word/_rels/document.xml.rels", "Target=\"footer1.xml\"") == there);
    CHECK(has("word/document.xml", "<w:sectPr><w:footerReference w:type=\"default\"") == there);
  }
}

TEST_CASE("a footer has a short title and the number of the page, which no prompt updates") {
  ParagraphWriter paragraphs;
  const std::string xml = footer::part(paragraphs, "The sea & the sky");
  parsed(xml);
  CHECK(xml.find("<w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t>The sea &amp; the sky</w:t>") !=
        std::string::npos);
  CHECK(xml.find("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>") !=
        std::string::npos);
  const std::string long_title(100, 'x');
  CHECK(footer::part(paragraphs, long_title).find(std::string(70, 'x') + "…</w:t>") !=
        std::string::npos);
}
