// SPDX-License-Identifier: MIT
// TEI P5, a file for each document: a header (Guidelines, chapter 2), then a division for each
// month with a division for each case (4.1), whose lines are paragraphs. Tags are notes, links are
// refs.
#include "corpus/corpus_files.hpp"
#include "corpus/formats.hpp"
#include "names/heading.hpp"
#include "names/tags.hpp"
#include "text/date.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

constexpr std::string_view indent = "      ";

void append_element(std::string& xml, std::string_view name, std::string_view text) {
  append_escaped(xml.append("<").append(name).append(">"), text);
  xml.append("</").append(name).append(">");
}

void append_line(std::string& xml, const Line& line) {
  xml.append(indent).append("    <p>");
  std::size_t at = 0;
  for (const Link& link : line.links) {
    if (link.target.empty()) continue;
    const std::size_t begin = link.begin - line.begin;
    const std::size_t end = link.end - line.begin;
    append_escaped(xml, line.text.substr(at, begin - at));
    append_attribute(xml += "<ref target=\"", link.target);
    append_escaped(xml += "\">", line.text.substr(begin, end - begin));
    xml += "</ref>";
    at = end;
  }
  append_escaped(xml, line.text.substr(at));
  xml += "</p>\n";
}

class TeiWriter : public CaseWriter {
 public:
  TeiWriter(const Corpus& corpus, const std::vector<std::string>& names, Variant variant)
      : corpus_(corpus), names_(names), variant_(variant) {}

  void begin_document(WrittenCases& out, const Document& document) override {
    std::string& xml = out.text;
    xml +=
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n  <teiHeader>\n    <fileDesc>\n"
        "      <titleStmt>";
    append_element(xml, "title", document.title);
    xml += "</titleStmt>\n      <extent><measure unit=\"cases\" quantity=\"";
    xml += std::to_string(document.cases) + "\">";
    append_escaped(xml, about_line(document, variant_));
    xml +=
        "</measure></extent>\n      <publicationStmt><p>Not published.</p></publicationStmt>\n"
        "      <sourceDesc>";
    append_element(xml, "p", "Texts generated from the probe: " + document.probe);
    append_element(xml, "p", "Rows of " + corpus_.source);
    xml += "</sourceDesc>\n    </fileDesc>\n  </teiHeader>\n  <text>\n    <body>\n";
    first_month_ = true;
  }

  void add(WrittenCases& out, const TaggedCase& one) override {
    std::string& xml = out.text;
    if (one.placed.begins_month()) begin_month(xml, one);
    xml.append(indent).append("  <div type=\"case\" xml:id=\"");
    append_case_id(xml, one.number, corpus_.cases);
    append_element(xml.append("\">\n").append(indent).append("    "), "head", one->name);
    xml += '\n';
    append_date(xml, one.tags[3]);
    append_notes(xml, one);
    for (const Line& line : one.placed.lines(variant_)) append_line(xml, line);
    xml.append(indent).append("  </div>\n");
  }

  void end_document(WrittenCases& out) override {
    out.text.append(indent).append("</div>\n    </body>\n  </text>\n</TEI>\n");
  }

 private:
  void begin_month(std::string& xml, const TaggedCase& one) {
    if (!first_month_) xml.append(indent).append("</div>\n");
    first_month_ = false;
    xml.append(indent).append("<div type=\"month\"");
    if (!one.tags[2].empty()) xml.append(" n=\"").append(one.tags[2]).append("\"");
    append_element(xml.append(">\n").append(indent).append("  "), "head", one.placed.month());
    xml += '\n';
  }

  static void append_date(std::string& xml, std::string_view date) {
    if (date.empty()) return;
    xml.append(indent).append("    <dateline><date when=\"").append(date).append("\">");
    xml.append(date).append("</date></dateline>\n");
  }

  void append_notes(std::string& xml, const TaggedCase& one) const {
    for (std::size_t i = 4; i < one.tags.size(); ++i) {
      if (one.tags[i].empty()) continue;
      append_attribute(xml.append(indent).append("    <note type=\"tag\" n=\""), names_[i]);
      append_escaped(xml += "\">", one.tags[i]);
      xml += "</note>\n";
    }
  }

  const Corpus& corpus_;
  const std::vector<std::string>& names_;
  Variant variant_;
  bool first_month_ = false;  ///< no month is open yet: the document has just begun
};

class TeiFiles : public FilePerDocument {
 public:
  TeiFiles(const Corpus& corpus, Variant variant)
      : FilePerDocument(corpus, corpus_folder("tei", variant), variant, ".xml"),
        corpus_(corpus),
        variant_(variant),
        names_(distinct_names(tag_names(corpus.attributes))) {}

  std::unique_ptr<CaseWriter> make_writer() override {
    return std::make_unique<TeiWriter>(corpus_, names_, variant_);
  }

 private:
  const Corpus& corpus_;
  Variant variant_;
  std::vector<std::string> names_;
};

}  // namespace

std::unique_ptr<CorpusFiles> make_tei(const Corpus& corpus, Variant variant) {
  return std::make_unique<TeiFiles>(corpus, variant);
}

}  // namespace casebook
