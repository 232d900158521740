// SPDX-License-Identifier: MIT
// A readable file for each document, in Markdown: the title as pandoc's title block, months as `# `
// and cases as `## `, as in the documents, and a paragraph for each line.
#include "corpus/corpus_files.hpp"
#include "corpus/formats.hpp"
#include "corpus/markdown.hpp"
#include "names/heading.hpp"

namespace casebook {
namespace {

void append_paragraph(std::string& out, std::string_view mark, std::string_view text) {
  append_markdown(out.append(mark), text, mark.empty());
  out += "\n\n";
}

void append_line(std::string& out, const Line& line) {
  std::size_t at = 0;
  for (const Link& link : line.links) {
    if (link.target.empty()) continue;
    const std::size_t begin = link.begin - line.begin;
    const std::size_t end = link.end - line.begin;
    append_markdown(out, line.text.substr(at, begin - at), at == 0);
    append_markdown(out += '[', line.text.substr(begin, end - begin), false);
    out.append("](<").append(link.target).append(">)");
    at = end;
  }
  append_markdown(out, line.text.substr(at), at == 0);
  out += "\n\n";
}

/// Appends a line of an indented code block unchanged.
void append_code(std::string& out, std::string_view line, bool last) {
  out.append("    ").append(line).append(last ? "\n\n" : "\n");
}

class TextWriter : public CaseWriter {
 public:
  TextWriter(Layout layout, Variant variant) : layout_(layout), variant_(variant) {}

  void begin_document(WrittenCases& out, const Document& document) override {
    using Kind = HeadParagraph::Kind;
    for (const auto& [kind, text] : document_head(document, layout_, variant_))
      append_paragraph(out.text,
                       kind == Kind::title    ? "% "
                       : kind == Kind::prompt ? "> "
                       : kind == Kind::about  ? ""
                                              : "# ",
                       text);
  }

  void add(WrittenCases& out, const TaggedCase& one) override {
    if (has_month_headings(layout_) && one.placed.begins_month())
      append_paragraph(out.text, "# ", one.placed.month());
    if (!one->continues)
      append_paragraph(out.text, layout_ == Layout::case_ ? "# " : "## ", one->name);
    const auto lines = one.placed.lines(variant_);
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (lines[i].kind == LineKind::code)
        append_code(out.text, lines[i].text,
                    i + 1 == lines.size() || lines[i + 1].kind != LineKind::code);
      else
        append_line(out.text, lines[i]);
  }

 private:
  Layout layout_;
  Variant variant_;
};

class TextFiles : public FilePerDocument {
 public:
  TextFiles(const Corpus& corpus, Variant variant)
      : FilePerDocument(corpus, corpus_folder("text", variant), variant, ".md"),
        layout_(corpus.options.generator.layout),
        variant_(variant) {}

  std::unique_ptr<CaseWriter> make_writer() override {
    return std::make_unique<TextWriter>(layout_, variant_);
  }

 private:
  Layout layout_;
  Variant variant_;
};

}  // namespace

std::unique_ptr<CorpusFiles> make_text(const Corpus& corpus, Variant variant) {
  return std::make_unique<TextFiles>(corpus, variant);
}

}  // namespace casebook
