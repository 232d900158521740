// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "template/styles.hpp"
#include "word_file.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

struct Fitted {
  FittedStyles found;
  std::string xml;
};

Fitted fitted(const std::string& styles) {
  XmlTree tree(styles_of(styles));
  auto found = fit_styles(tree);
  return {std::move(found), tree.xml()};
}

bool holds(const std::string& xml, const std::string& part) { return xml.find(part) != xml.npos; }

}  // namespace

TEST_CASE("styles are found by their names, whatever their ids") {
  const auto [found, xml] = fitted(german_styles());
  CHECK(found.ids == StyleIds{"Titel", "Vorgabe", "Untertitel", "berschrift1", "berschrift2",
                              "Falltext", "Fallberschrift", "Listentext", "Zitat", "Quelltext",
                              "Link"});
  CHECK(found.added.empty());
  CHECK(xml.ends_with(styles_of(german_styles())));
}

TEST_CASE("names are found in any case, and headings are spelt as Word spells them") {
  const auto [found, xml] = fitted(with(german_styles(), "heading 1", "Heading 1"));
  CHECK(found.added.empty());
  CHECK(holds(xml, "w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/>"));
}

TEST_CASE("a missing style is added with the template's ids") {
  std::string styles = german_styles();
  styles = with(styles, style("paragraph", "Untertitel", "Subtitle"), "");
  styles = with(styles, "w:styleId=\"Standard\"", "w:styleId=\"Standard\" w:default=\"1\"");
  const auto [found, xml] = fitted(styles);
  CHECK(found.added == std::vector<std::string>{"Subtitle"});
  CHECK(found.ids.subtitle == "Subtitle");
  CHECK(holds(xml,
              "<w:style w:type=\"paragraph\" w:styleId=\"Subtitle\"><w:name w:val=\"Subtitle\"/>"
              "<w:basedOn w:val=\"Standard\"/><w:next w:val=\"berschrift1\"/>"));
}

TEST_CASE("an added style takes no id that another has") {
  const auto [found, xml] =
      fitted(with(german_styles(), style("paragraph", "Falltext", "Case Text"),
                  style("paragraph", "casetext", "Something else")));
  CHECK(found.ids.case_text == "CaseTextCasebook1");
  CHECK(holds(xml, "w:styleId=\"CaseTextCasebook1\"><w:name w:val=\"Case Text\"/>"));
}

TEST_CASE("without a default style an added one is based on none, or on what is named so") {
  const auto none = fitted("");
  CHECK(none.found.added == std::vector<std::string>{"Title", "Prompt", "Subtitle", "heading 1",
                                                     "heading 2", "Case Text", "Case Heading",
                                                     "List Text", "Quote", "Code", "Hyperlink"});
  CHECK(holds(none.xml, "<w:name w:val=\"Code\"/><w:basedOn w:val=\"CaseText\"/>"));
  CHECK(!holds(none.xml, "<w:name w:val=\"Case Text\"/><w:basedOn"));
  const auto named = fitted(style("paragraph", "Grundtext", "Normal"));
  CHECK(holds(named.xml, "<w:name w:val=\"Title\"/><w:basedOn w:val=\"Grundtext\"/>"));
}

TEST_CASE("a heading gets the outline level that its name implies, and keeps one that it has") {
  std::string styles = with(german_styles(), "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>", "");
  styles = with(styles, "<w:outlineLvl w:val=\"1\"/>", "<w:outlineLvl w:val=\"3\"/>");
  const auto xml = fitted(styles).xml;
  CHECK(holds(xml, "<w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"));
  CHECK(holds(xml, "<w:name w:val=\"heading 2\"/><w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr>"));
}

TEST_CASE("styles are known under any prefix, and what is added is, too") {
  XmlTree tree(
      "<ns0:styles xmlns:ns0=\"" + word_ns +
      "\"><ns0:style ns0:type=\"paragraph\" ns0:styleId=\"T\"><ns0:name ns0:val=\"Title\"/>"
      "</ns0:style></ns0:styles>");
  const auto found = fit_styles(tree);
  CHECK(found.ids.title == "T");
  CHECK(found.added.size() == 10);
  CHECK(XmlTree(tree.xml()).root().children({word_ns, "style"}).size() == 11);
}

TEST_CASE("a name that a style of another kind has cannot be used") {
  CHECK(fault_of(zipped([] {
          Files files = word_file();
          files["word/styles.xml"] = styles_of(style("character", "a", "Case Text"));
          return files;
        }())) == "has a style named Case Text that is no paragraph style");
}

TEST_CASE("an id that XML would mistake is escaped where documents write it") {
  Files files = word_file();
  files["word/styles.xml"] = styles_of(with(german_styles(), "\"Titel\"", "\"T&amp;&quot;\""));
  CHECK(read(files).parts.styles.title == "T&amp;&quot;");
}
