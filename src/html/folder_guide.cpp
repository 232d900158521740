// SPDX-License-Identifier: MIT
#include "html/folder_guide.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include "names/document.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

/// It is not interested in cases.
class NoRenderer : public Renderer {
 public:
  void begin(const ChunkPlace&) override {}
  void add(const PlacedCase&) override {}
  std::unique_ptr<Part> finish() override { return std::make_unique<Part>(); }
};

bool writes_both(const GeneratorOptions& options) { return options.variants == both_variants; }

std::string documents_folder(const GeneratorOptions& options) {
  return holds(options.variants, Variant::without_links) ? "documents" : "documents-with-links";
}

/// What Heading 1 and Heading 2 make codes of.
std::string codes_of(Layout layout) {
  switch (layout) {
    case Layout::case_:
      return "Heading 1 makes a code of each case";
    case Layout::probe_case:
      return "Heading 1 makes a code of each probe, Heading 2 one of each case";
    default:
      return "Heading 1 makes a code of each month, Heading 2 one of each case";
  }
}

/// Names in one column, what they are in the next.
void append_line(std::string& text, std::string name, std::string_view what) {
  constexpr std::size_t width = 24;
  name.resize(std::max(width, name.size() + 1), ' ');
  text.append("  ").append(name).append(what).append("\r\n");
}

void append_files(std::string& text, const GeneratorOptions& options) {
  if (options.report)
    append_line(text, "report.html", "what came out, to look at first, in any browser");
  if (options.reading_page)
    append_line(text, "reader.html", "all cases to read and search, in any browser");
  if (holds(options.variants, Variant::without_links))
    append_line(text, "documents/", "a Word document for each probe, without web addresses");
  if (holds(options.variants, Variant::with_links))
    append_line(text, "documents-with-links/", "the same texts with the links in them, to click");
  if (options.sheets)
    append_line(text, "cases/", "sheets of all cases and months, with their attributes");
  if (options.spreadsheets)
    append_line(text, "spreadsheets/", "every document as an Excel workbook");
  if (options.qdpx)
    append_line(text, "casebook.qdpx",
                "all of it as a project for NVivo, MAXQDA, ATLAS.ti, QualCoder");
  if (options.qdpx || options.codebook) append_line(text, "casebook.qdc", "the codes alone");
  if (!options.corpora.empty())
    append_line(text, "corpus/", "the cases, tagged, for other programs");
  append_line(text, "links.csv", "every link and where it stands");
  append_line(text, "manifest.json", "counts and checksums of everything");
}

}  // namespace

std::vector<std::string> what_to_do(const GeneratorOptions& options) {
  const std::string folder = documents_folder(options);
  std::vector<std::string> sentences = {
      "In NVivo on Windows, drag the files of the folder " + folder +
          " onto Files and choose Auto Code by paragraph style: " + codes_of(options.layout) + ".",
      options.sheets ? "Then import cases/cases.txt with Import, Classification Sheets, and every "
                       "case knows its probe, month and experiment."
                     : "Sheets that tell every case its probe, month and experiment were not "
                       "written: they come without --no-sheets.",
      options.qdpx ? "In NVivo on a Mac, which cannot code by heading, open the project "
                     "casebook.qdpx: its cases and codes are made already."
                   : "In NVivo on a Mac, which cannot code by heading, make a case of each file "
                     "with Create As, Cases; a project with all cases made comes with "
                     "--qdpx-flavor nvivo.",
      options.reading_page
          ? "To read and search without any of these, open reader.html in a browser."
          : "To read without any of these, open the documents in Word or LibreOffice and go from "
            "heading to heading in the navigation pane."};
  sentences.push_back(
      writes_both(options)
          ? "Take documents or documents-with-links, never both: every text is in both, and would "
            "be found twice."
          : "The folder " + folder +
                " holds every text once; other variants come with --variants both.");
  return sentences;
}

std::string readme_text(const Corpus& corpus, const Counts& counts) {
  const GeneratorOptions& options = corpus.options.generator;
  std::string text = counted(counts.cases, "case", "cases") + " in " +
                     counted(corpus.documents.size(), "document", "documents") + "\r\n\r\n";
  append_files(text, options);
  text += "\r\n";
  if (writes_both(options))
    text +=
        "Take documents to code and count words, documents-with-links to follow links; both hold "
        "the same texts.\r\n";
  if (options.report) text += "When in doubt, open report.html.\r\n";
  return text;
}

std::unique_ptr<Renderer> Readme::make_renderer() { return std::make_unique<NoRenderer>(); }

void Readme::conclude(const Outcome& outcome) { file_.append(readme_text(corpus_, outcome.all)); }

}  // namespace casebook
