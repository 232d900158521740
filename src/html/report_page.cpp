// SPDX-License-Identifier: MIT
#include "html/report_page.hpp"

#include <string>

#include "html/case_sections.hpp"
#include "html/embedded.hpp"
#include "html/folder_guide.hpp"
#include "html/markup.hpp"
#include "html/time_sections.hpp"
#include "names/document.hpp"
#include "text/date.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

void append_figure(std::string& html, std::uint64_t number, std::string_view one,
                   std::string_view many) {
  html += "<li><b>" + grouped(number) + "</b> ";
  html += number == 1 ? one : many;
  html += "</li>\n";
}

std::string head_section(const Corpus& corpus, const Outcome& outcome) {
  std::string html = page_head("Report: " + corpus.source, page_css());
  html += "<header>\n<h1>What came out</h1>\n<p>Read from ";
  append_foreign(html, corpus.source);
  if (!corpus.read_as.empty()) {
    html += ", as ";
    append_foreign(html, corpus.read_as);
  }
  html += ".";
  if (outcome.rows_left_out > 0)
    html += " The options left out " + counted(outcome.rows_left_out, "row", "rows") + ".";
  html += "</p>\n</header>\n<main>\n<ul class=\"figures\">\n";
  append_figure(html, outcome.all.cases, "case", "cases");
  append_figure(html, corpus.documents.size(), "document", "documents");
  append_figure(html, outcome.all.undated, "case without a date", "cases without a date");
  append_figure(html, outcome.all.empty, "case without text", "cases without text");
  append_figure(html, outcome.all.links, "link", "links");
  append_figure(html, outcome.warnings.size(), "warning", "warnings");
  html += "</ul>\n";
  if (outcome.all.renamed > 0)
    html += "<p>" + counted(outcome.all.renamed, "case is", "cases are") +
            " numbered, because an earlier case has the same name.</p>\n";
  return html;
}

std::string guide_section(const Corpus& corpus) {
  std::string html = "<section>\n<h2>What to do with this folder</h2>\n<ul>\n";
  for (const std::string& sentence : what_to_do(corpus.options.generator)) {
    html += "<li>";
    append_text(html, sentence);
    html += "</li>\n";
  }
  return html + "</ul>\n</section>\n";
}

std::string warnings_section(const std::vector<Warning>& warnings) {
  std::string html = "<section>\n<h2>Warnings</h2>\n";
  if (warnings.empty()) html += "<p>None: every row read as it should.</p>\n";
  for (const Warning& warning : warnings) {
    html += "<div class=\"warning\">\n<p><strong>";
    append_text(html, warning.sentence);
    html += "</strong>";
    if (warning.count > 0) html += ": " + grouped(warning.count);
    html += "</p>\n";
    if (!warning.example.empty()) html += "<p>Such as " + foreign(warning.example) + "</p>\n";
    if (!warning.hint.empty()) {
      html += "<p>";
      append_text(html, warning.hint);
      html += ".</p>\n";
    }
    html += "</div>\n";
  }
  return html + "</section>\n";
}

std::string months_of(const Document& document) {
  if (document.first.undated()) return "Undated";
  const std::string first = iso_month(document.first);
  const std::string last = iso_month(document.last);
  return first == last ? first : first + " to " + last;
}

std::string links_to(const Document& document, const std::vector<Variant>& variants) {
  constexpr PerVariant<std::string_view> words = {"without links", "with links"};
  std::string html;
  for (const Variant variant : variants) {
    if (!html.empty()) html += ", ";
    html += file_link(document_path(document.files, variant), words[variant]);
  }
  return html;
}

std::string document_name(const Document& document) {
  std::string name = foreign(document.title);
  if (document.parts > 1)
    name += ", part " + grouped(document.part) + " of " + grouped(document.parts);
  return name;
}

/// The longest: it is written piece by piece.
void append_documents(const Corpus& corpus, const Outcome& outcome,
                      const std::function<void(std::string_view)>& append) {
  constexpr std::size_t piece = 64 << 10;
  std::string html = "<section>\n<h2>Documents</h2>\n";
  {
    TableWriter table(html, "Every document, with a link to each of its files",
                      {{"Document"},
                       {"Open"},
                       {"Cases", true},
                       {"Months"},
                       {"Undated", true},
                       {"Without text", true},
                       {"Links", true}});
    for (const Document& document : corpus.documents) {
      const Counts& counts = outcome.documents[document.number];
      table.row(document_name(document))
          .cell(corpus.options.dry_run ? "not written"
                                       : links_to(document, corpus.options.generator.variants))
          .number(document.cases)
          .cell(months_of(document))
          .number(counts.undated)
          .number(counts.empty)
          .number(counts.links);
      if (html.size() < piece) continue;
      append(html);
      html.clear();
    }
  }
  append(html + "</section>\n");
}

}  // namespace

void write_report(const Corpus& corpus, const Findings& findings, const Outcome& outcome,
                  const std::function<void(std::string_view)>& append) {
  append(head_section(corpus, outcome));
  if (!corpus.options.dry_run) append(guide_section(corpus));
  append(warnings_section(outcome.warnings));
  append(months_section(corpus, findings));
  append(links_section(findings.all, outcome.all));
  append(lengths_section(findings.all.lengths, outcome.all));
  append(values_section(corpus, findings.all));
  append(repeats_section(corpus, findings.repeats));
  append(repairs_section(findings.all.repairs, outcome.all.repairs));
  append_documents(corpus, outcome, append);
  append("</main>\n");
  append(page_tail());
}

}  // namespace casebook
