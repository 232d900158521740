// SPDX-License-Identifier: MIT
// Word files made by hand, for tests of what reads them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "template/fault.hpp"
#include "template/reader.hpp"
#include "zip_file.hpp"

namespace casebook::testing {

inline const std::string office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline const std::string word_ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline const std::string word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// `<Relationship …>` of an Office type; a target with `:` is outside.
inline std::string relationship(const std::string& id, const std::string& kind,
                                const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + kind + "\" Target=\"" + target +
         (target.find(':') == target.npos ? "\"/>" : "\" TargetMode=\"External\"/>");
}

inline std::string relationships(const std::string& all) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         all + "</Relationships>";
}

/// word/document.xml of a body.
inline std::string document_of(const std::string& body) {
  return "<w:document xmlns:w=\"" + word_ns + "\" xmlns:r=\"" + office + "\"><w:body>" + body +
         "</w:body></w:document>";
}

inline std::string styles_of(const std::string& styles) {
  return "<w:styles xmlns:w=\"" + word_ns + "\">" + styles + "</w:styles>";
}

inline std::string style(const std::string& type, const std::string& id, const std::string& name,
                         const std::string& more = {}) {
  return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name +
         "\"/>" + more + "</w:style>";
}

/// All that documents need, under ids of another language.
inline std::string german_styles() {
  return style("paragraph", "Standard", "Normal") + style("paragraph", "Titel", "Title") +
         style("paragraph", "Vorgabe", "Prompt") + style("paragraph", "Untertitel", "Subtitle") +
         style("paragraph", "berschrift1", "heading 1",
               "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>") +
         style("paragraph", "berschrift2", "heading 2",
               "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>") +
         style("paragraph", "Falltext", "Case Text") +
         style("paragraph", "Fallberschrift", "Case Heading") +
         style("paragraph", "Listentext", "List Text") + style("paragraph", "Zitat", "Quote") +
         style("paragraph", "Quelltext", "Code") + style("character", "Link", "Hyperlink");
}

/// The smallest Word file that lacks nothing.
inline Files word_file() {
  return {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
       "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
       "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
       "<Default Extension=\"png\" ContentType=\"image/png\"/>"
       "<Override PartName=\"/word/document.xml\" ContentType=\"" +
           word_type +
           "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"" +
           word_type + "styles+xml\"/></Types>"},
      {"_rels/.rels", relationships(relationship("a", "officeDocument", "word/document.xml"))},
      {"word/document.xml", document_of("<w:p/><w:sectPr><w:pgSz w:w=\"8391\"/></w:sectPr>")},
      {"word/_rels/document.xml.rels", relationships(relationship("b", "styles", "styles.xml"))},
      {"word/styles.xml", styles_of(german_styles())}};
}

/// `text` with its first `from` replaced, which is there.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != text.npos);
  return text.replace(at, from.size(), to);
}

/// A Word file with a further part in word/.
inline void add_part(Files& files, const std::string& name, const std::string& type,
                     const std::string& id, const std::string& kind, const std::string& content) {
  auto& types = files["[Content_Types].xml"];
  types = with(types, "</Types>",
               "<Override PartName=\"/word/" + name + "\" ContentType=\"" + word_type + type +
                   "+xml\"/></Types>");
  auto& rels = files["word/_rels/document.xml.rels"];
  rels = with(rels, "</Relationships>", relationship(id, kind, name) + "</Relationships>");
  files["word/" + name] = content;
}

inline TemplateFile read(const Files& files) { return read_template_bytes(zipped(files)); }

/// The content of a part that documents keep; empty: they do not.
inline std::string kept(const TemplateFile& file, std::string_view name) {
  for (const auto& part : file.parts.unchanged)
    if (part.name == name) return part.content;
  return {};
}

/// Why the bytes cannot be a template.
inline std::string fault_of(const std::string& bytes) {
  try {
    read_template_bytes(bytes);
  } catch (const TemplateFault& fault) {
    return fault.what();
  }
  return "is fine";
}

}  // namespace casebook::testing
