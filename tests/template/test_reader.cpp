// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <set>

#include "word_file.hpp"
#include "xml/tree.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

std::set<std::string> names(const TemplateFile& file) {
  std::set<std::string> all;
  for (const auto& part : file.parts.unchanged) all.insert(part.name);
  return all;
}

std::string header(const std::string& content) {
  return "<w:hdr xmlns:w=\"" + word_ns + "\" xmlns:r=\"" + office + "\">" + content + "</w:hdr>";
}

/// With settings that hold `content`.
Files with_settings(const std::string& content) {
  Files files = word_file();
  add_part(files, "settings.xml", "settings", "s", "settings",
           "<w:settings xmlns:w=\"" + word_ns + "\" xmlns:r=\"" + office + "\">" + content +
               "</w:settings>");
  return files;
}

/// With a header that holds `content` and has `relationships`.
Files with_header(const std::string& content, const std::string& its_relationships) {
  Files files = word_file();
  add_part(files, "header1.xml", "header", "h", "header", header(content));
  files["word/_rels/header1.xml.rels"] = relationships(its_relationships);
  files["word/document.xml"] =
      document_of("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>");
  files["word/media/logo.png"] = "png";
  return files;
}

const std::string empty_header = "<w:p/>";
const std::string part_start = std::string(xml_declaration);

}  // namespace

TEST_CASE("the body goes, and the page stays") {
  const auto parts = read(word_file()).parts;
  CHECK(parts.document_name == "word/document.xml");
  CHECK(parts.document_head ==
        part_start + "<w:document xmlns:r=\"" + office + "\" xmlns:w=\"" + word_ns + "\"><w:body>");
  CHECK(parts.document_tail == "<w:sectPr><w:pgSz w:w=\"8391\"/></w:sectPr></w:body></w:document>");
}

TEST_CASE("every part has a type, every type a part, and documents are documents") {
  Files files = with_header(empty_header, "");
  files["[Content_Types].xml"] =
      with(files["[Content_Types].xml"], "document.main", "template.main");
  const auto file = read(files);
  CHECK(names(file) == std::set<std::string>{"[Content_Types].xml", "_rels/.rels",
                                             "docProps/app.xml", "word/header1.xml",
                                             "word/styles.xml"});
  CHECK(file.parts.unchanged.front().name == "[Content_Types].xml");
  const XmlTree types(kept(file, "[Content_Types].xml"));
  std::map<std::string_view, std::string_view> typed;
  for (const auto& one : types.root().children()) {
    const auto part = one.attribute({"", "PartName"});
    typed[part ? *part : *one.attribute({"", "Extension"})] =
        one.attribute({"", "ContentType"}).value();
  }
  CHECK(typed.size() == 7);
  CHECK(typed["/word/document.xml"] == word_type + "document.main+xml");
  CHECK(typed["/word/header1.xml"] == word_type + "header+xml");
  CHECK(typed["/word/styles.xml"] == word_type + "styles+xml");
  CHECK(typed["/docProps/core.xml"] ==
        "application/vnd.openxmlformats-package.core-properties+xml");
}

TEST_CASE("the main part may have any name, and is found by its relationship") {
  Files files = word_file();
  files["doc/main.xml"] = files["word/document.xml"];
  files["doc/_rels/main.xml.rels"] = relationships(relationship("b", "styles", "/word/styles.xml"));
  files["[Content_Types].xml"] = with(files["[Content_Types].xml"], "/word/document", "/doc/main");
  files["_rels/.rels"] = relationships(relationship("a", "officeDocument", "/doc/main.xml"));
  files.erase("word/document.xml");
  const auto file = read(files);
  CHECK(file.parts.document_name == "doc/main.xml");
  CHECK(kept(file, "_rels/.rels").find("Target=\"doc/main.xml\"") != std::string::npos);
  CHECK(file.parts.relationships_head.ends_with(
      "relationships/styles\" Target=\"/word/styles.xml\"/>"));
}

TEST_CASE("a template whose prefixes are others keeps its page, and documents have theirs") {
  Files files = word_file();
  files["word/document.xml"] =
      "<ns0:document xmlns:ns0=\"" + word_ns +
      "\" xmlns:w=\"urn:other\"><ns0:body><ns0:sectPr><ns0:titlePg w:x=\"1\"/></ns0:sectPr>"
      "</ns0:body></ns0:document>";
  const auto parts = read(files).parts;
  CHECK(parts.document_head.find("xmlns:w=\"" + word_ns) != std::string::npos);
  CHECK(parts.document_tail.starts_with("<ns0:sectPr xmlns:w=\"urn:other\"><ns0:titlePg w:x"));
  const XmlTree whole(parts.document_head + "<w:p/>" + parts.document_tail);
  CHECK(whole.root().child({word_ns, "body"}).children().size() == 2);
}

TEST_CASE("prefixes that may be ignored are kept where they are declared") {
  Files files = word_file();
  files["word/document.xml"] =
      with(document_of("<w:sectPr/>"), "<w:document",
           "<w:document xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
           "xmlns:w14=\"urn:w14\" mc:Ignorable=\"w14 gone\"");
  const auto head = read(files).parts.document_head;
  CHECK(head.find("xmlns:w14=\"urn:w14\"") != std::string::npos);
  CHECK(head.find("mc:Ignorable=\"w14\"") != std::string::npos);
}

TEST_CASE("the last section inherits headers that only sections before it have") {
  Files files = word_file();
  for (const char* id : {"h1", "h2", "h3", "f1"})
    add_part(files, std::string(id) + ".xml", id[0] == 'h' ? "header" : "footer", id,
             id[0] == 'h' ? "header" : "footer", header(empty_header));
  const auto reference = [](const std::string& kind, const std::string& type,
                            const std::string& id) {
    return "<w:" + kind + "Reference w:type=\"" + type + "\" r:id=\"" + id + "\"/>";
  };
  const auto section = [](const std::string& content) {
    return "<w:p><w:pPr><w:sectPr>" + content + "</w:sectPr></w:pPr></w:p>";
  };
  files["word/document.xml"] = document_of(
      section(reference("header", "first", "h1") + reference("footer", "default", "f1")) +
      section(reference("header", "first", "h2")) + "<w:sectPr>" +
      reference("header", "default", "h3") + "</w:sectPr>");
  const auto file = read(files);
  const XmlTree whole(file.parts.document_head + file.parts.document_tail);
  std::set<std::string_view> used;
  for (const auto& one :
       whole.root().child({word_ns, "body"}).child({word_ns, "sectPr"}).children())
    used.insert(one.attribute({office, "id"}).value());
  CHECK(used == std::set<std::string_view>{"f1", "h2", "h3"});
  CHECK(names(file).contains("word/h2.xml"));
  CHECK(!names(file).contains("word/h1.xml"));
}

TEST_CASE("the pictures of a header come along; those of the body do not") {
  Files files = with_header("<w:p><a:blip xmlns:a=\"urn:a\" r:embed=\"p\"/></w:p>",
                            relationship("p", "image", "media/logo.png"));
  files["word/media/body.png"] = "png";
  auto& rels = files["word/_rels/document.xml.rels"];
  rels = with(rels, "</",
              relationship("i", "image", "media/body.png") +
                  relationship("l", "hyperlink", "https://example.org/") +
                  relationship("c", "comments", "comments.xml") + "</");
  const auto file = read(files);
  CHECK(kept(file, "word/media/logo.png") == "png");
  CHECK(!names(file).contains("word/media/body.png"));
  CHECK(kept(file, "word/_rels/header1.xml.rels").find("Target=\"media/logo.png\"") !=
        std::string::npos);
  CHECK(kept(file, "[Content_Types].xml").find("Extension=\"png\"") != std::string::npos);
  CHECK(file.parts.relationships_head.find("example.org") == std::string::npos);
}

TEST_CASE("fonts that are embedded come along, and so does the picture behind the page") {
  Files files = word_file();
  add_part(files, "fontTable.xml", "fontTable", "f", "fontTable",
           "<w:fonts xmlns:w=\"" + word_ns + "\" xmlns:r=\"" + office +
               "\"><w:font w:name=\"House\"><w:embedRegular r:id=\"e\"/></w:font></w:fonts>");
  files["word/_rels/fontTable.xml.rels"] =
      relationships(relationship("e", "font", "fonts/a.odttf"));
  files["word/fonts/a.odttf"] = std::string("\0\1 a font", 9);
  auto& types = files["[Content_Types].xml"];
  types = with(types, "<Default", "<Default Extension=\"odttf\" ContentType=\"x/font\"/><Default");
  files["word/media/paper.png"] = "png";
  auto& rels = files["word/_rels/document.xml.rels"];
  rels = with(rels, "</", relationship("bg", "image", "media/paper.png") + "</");
  files["word/document.xml"] =
      with(document_of("<w:sectPr/>"), "<w:body>",
           "<w:background><v:fill xmlns:v=\"urn:v\" r:id=\"bg\"/></w:background><w:body>");
  const auto file = read(files);
  CHECK(kept(file, "word/fonts/a.odttf") == std::string("\0\1 a font", 9));
  CHECK(kept(file, "[Content_Types].xml").find("Extension=\"odttf\" ContentType=\"x/font\"") !=
        std::string::npos);
  CHECK(kept(file, "word/media/paper.png") == "png");
  CHECK(file.parts.document_head.find("<w:background><v:fill") != std::string::npos);
  CHECK(file.parts.relationships_head.find("Target=\"media/paper.png\"") != std::string::npos);
}

TEST_CASE("references to parts outside or missing are removed with their frames; hyperlinks stay") {
  const auto file = read(with_header(
      "<w:p><w:r><w:drawing><a:blip xmlns:a=\"urn:a\" r:link=\"x\"/></w:drawing></w:r>"
      "<w:r><w:pict><v:fill xmlns:v=\"urn:v\" v:relid=\"gone\"/></w:pict></w:r>"
      "<w:hyperlink r:id=\"l\"/><w:drawing r:embed=\"p\" r:link=\"x\"/></w:p>",
      relationship("x", "image", "file:///C:/logo.png") + relationship("gone", "image", "NULL") +
          relationship("l", "hyperlink", "https://example.org/") +
          relationship("p", "image", "media/logo.png")));
  CHECK(kept(file, "word/header1.xml") ==
        part_start + header("<w:p><w:r/><w:r/><w:hyperlink r:id=\"l\"/>"
                            "<w:drawing r:embed=\"p\"/></w:p>"));
  const auto rels = kept(file, "word/_rels/header1.xml.rels");
  CHECK(rels.find("file:") == std::string::npos);
  CHECK(rels.find("https://example.org/") != std::string::npos);
}

TEST_CASE("a field that fetches, runs or asks is the text that it showed; others stay fields") {
  const auto in_header = [](const std::string& paragraph) {
    const auto file = read(with_header(paragraph, ""));
    return kept(file, "word/header1.xml").substr(std::string(part_start).size());
  };
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
                    separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                    end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const auto code = [](const std::string& text) {
    return "<w:r><w:instrText>" + text + "</w:instrText></w:r>";
  };
  const std::string shown = "<w:r><w:t>shown</w:t></w:r>", gone = "<w:r/>";
  for (const char* instruction :
       {"DDEAUTO c:\\cmd.exe /k", " dde x y", "\tINCLUDETEXT \\\\server\\a", "INCLUDEPICTURE x",
        "MACROBUTTON Run me", "DATABASE x", "ASK name", "FORMTEXT", "DOCPROPERTY Project",
        "NEWER"}) {
    CAPTURE(instruction);
    CHECK(in_header("<w:p>" + begin + code(instruction) + separate + shown + end + "</w:p>") ==
          header("<w:p>" + gone + gone + gone + shown + gone + "</w:p>"));
    CHECK(in_header("<w:p><w:fldSimple w:instr=\"" + std::string(instruction) + "\">" + shown +
                    "</w:fldSimple></w:p>") == header("<w:p>" + shown + "</w:p>"));
  }
  for (const char* instruction :
       {" PAGE ", "NUMPAGES \\* Arabic", "styleref 1", "DATE", "DOCPROPERTY \"Title\""}) {
    const auto field = "<w:p>" + begin + code(instruction) + separate + shown + end + "</w:p>";
    CHECK(in_header(field) == header(field));
  }
  // In pieces, in another field, made by another field, and without an end.
  CHECK(in_header("<w:p>" + begin + code("DDE") + code("AUTO x") + separate + shown + end +
                  "</w:p>") ==
        header("<w:p>" + gone + gone + gone + gone + shown + gone + "</w:p>"));
  CHECK(in_header("<w:p>" + begin + code("IF 1 = ") + begin + code("DDE x") + separate + shown +
                  end + separate + shown + end + "</w:p>") ==
        header("<w:p>" + begin + code("IF 1 = ") + gone + gone + gone + shown + gone + separate +
               shown + end + "</w:p>"));
  CHECK(in_header("<w:p>" + begin + begin + code("QUOTE DDE") + end + code(" PAGE") + separate +
                  shown + end + "</w:p>") ==
        header("<w:p>" + gone + gone + gone + gone + gone + gone + shown + gone + "</w:p>"));
  CHECK(in_header("<w:p>" + begin + code("DDE x") + "</w:p>") ==
        header("<w:p>" + gone + gone + "</w:p>"));
}

TEST_CASE("the text of a link that leads nowhere stays, and so does a linked picture") {
  const auto file = read(with_header(
      "<w:hyperlink r:id=\"x\"><w:r/></w:hyperlink><w:drawing><a:hlinkClick xmlns:a=\"urn:a\" "
      "r:id=\"x\"/><a:blip xmlns:a=\"urn:a\" r:embed=\"p\"/></w:drawing>",
      relationship("p", "image", "media/logo.png")));
  CHECK(kept(file, "word/header1.xml") ==
        part_start + header("<w:hyperlink><w:r/></w:hyperlink><w:drawing>"
                            "<a:blip xmlns:a=\"urn:a\" r:embed=\"p\"/></w:drawing>"));
}

TEST_CASE("changes that were tracked in a header are accepted, and name nobody") {
  const auto file = read(with_header(
      "<w:p><w:pPr><w:rPr><w:ins w:author=\"Ann\"/></w:rPr><w:pPrChange w:author=\"Ann\"/></w:pPr>"
      "<w:ins w:author=\"Ann\"><w:r><w:t>new</w:t></w:r><w:del><w:r/></w:del></w:ins>"
      "<w:del w:author=\"Ann\"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>",
      ""));
  CHECK(kept(file, "word/header1.xml") ==
        part_start + header("<w:p><w:pPr><w:rPr/></w:pPr><w:r><w:t>new</w:t></w:r></w:p>"));
}

TEST_CASE("settings of the page stay; those of other files, of passwords and of history go") {
  Files files = with_settings(
      "<w:zoom w:percent=\"90\"/><w:attachedTemplate r:id=\"t\"/><w:linkStyles/>"
      "<w:mailMerge><w:dataSource r:id=\"d\"/></w:mailMerge><w:documentProtection/>"
      "<w:evenAndOddHeaders/><w:updateFields w:val=\"true\"/><w:rsids/>");
  files["word/_rels/settings.xml.rels"] =
      relationships(relationship("t", "attachedTemplate", "file:///C:/Users/ann/team.dotx") +
                    relationship("d", "mailMergeSource", "https://example.org/data"));
  const auto file = read(files);
  CHECK(kept(file, "word/settings.xml")
            .ends_with("relationships\"><w:evenAndOddHeaders/></w:settings>"));
  CHECK(!names(file).contains("word/_rels/settings.xml.rels"));
}

TEST_CASE("separators of footnotes stay where settings name them, the notes of the body do not") {
  const std::string separator = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>";
  const auto notes = [](const std::string& content) {
    return "<w:footnotes xmlns:w=\"" + word_ns + "\">" + content + "</w:footnotes>";
  };
  Files files = with_settings("<w:footnotePr><w:footnote w:id=\"-1\"/></w:footnotePr>");
  const Files without = files;
  add_part(files, "footnotes.xml", "footnotes", "n", "footnotes",
           notes(separator + "<w:footnote w:id=\"2\"><w:p/></w:footnote>"));
  CHECK(kept(read(files), "word/footnotes.xml") == part_start + notes(separator));
  CHECK(kept(read(without), "word/settings.xml").find("w:id") == std::string::npos);

  Files unused = word_file();
  add_part(unused, "footnotes.xml", "footnotes", "n", "footnotes", notes(separator));
  CHECK(!names(read(unused)).contains("word/footnotes.xml"));
}

TEST_CASE("a template without styles gets the built-in ones") {
  Files files = word_file();
  files["word/_rels/document.xml.rels"] = relationships("");
  const auto file = read(files);
  CHECK(file.without_styles);
  CHECK(file.missing.empty());
  CHECK(file.parts.styles == StyleIds{});
  CHECK(kept(file, "word/styles.xml").find("Case Text") != std::string::npos);
  CHECK(file.parts.relationships_head.find("Target=\"styles.xml\"") != std::string::npos);
}

TEST_CASE("ids of hyperlinks begin as none of the template's do") {
  Files files = word_file();
  CHECK(read(files).parts.hyperlink_prefix == "L");
  files["word/_rels/document.xml.rels"] =
      relationships(relationship("LL0.1", "styles", "styles.xml"));
  CHECK(read(files).parts.hyperlink_prefix == "LLL");
}

TEST_CASE("names of parts are ASCII in documents, and found however they are written") {
  Files files = with_header("<w:p><a:blip xmlns:a=\"urn:a\" r:embed=\"p\"/></w:p>",
                            relationship("p", "image", "media/%C3%84%20b.PNG"));
  files["word/media/\xC3\x84 b.png"] = "png";
  const auto file = read(files);
  CHECK(kept(file, "word/media/%C3%84%20b.png") == "png");
  CHECK(kept(file, "word/_rels/header1.xml.rels").find("Target=\"media/%C3%84%20b.png\"") !=
        std::string::npos);
}

TEST_CASE(
    "a relationship that leads back to the document, or to what describes parts, is no picture") {
  for (const char* target : {"document.xml", "/_rels/.rels", "/[Content_Types].xml"})
    CHECK(fault_of(zipped(with_header("<w:p r:embed=\"p\"/>", relationship("p", "image", target))))
              .starts_with("is damaged: a relationship leads to "));
}

TEST_CASE("the template's author is not named in the documents") {
  Files files = word_file();
  files["docProps/core.xml"] = "<a>Ann</a>";
  files["docProps/app.xml"] = "<a>Ann</a>";
  const auto file = read(files);
  CHECK(kept(file, "docProps/app.xml").find("casebook") != std::string::npos);
  CHECK(file.parts.core_properties.find("Ann") == std::string::npos);
}
