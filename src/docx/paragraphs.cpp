// SPDX-License-Identifier: MIT
#include "docx/paragraphs.hpp"

#include <algorithm>

#include "xml/escape.hpp"

namespace casebook {
namespace {

/// Sets apart the runs of `line`, which is one plain run as a rule.
void cut(std::string_view line, LineRuns& result) {
  if (look_at(line).beyond_latin && needs_runs(line)) return find_runs(line, result);
  result.right_to_left = false;
  result.runs.assign(1, {0, line.size(), RunKind::plain});
}

void open_paragraph(std::string& xml, std::string_view style_id, bool right_to_left) {
  xml += R"(<w:p><w:pPr><w:pStyle w:val=")";
  xml += style_id;
  xml += right_to_left ? R"("/><w:bidi/></w:pPr>)" : R"("/></w:pPr>)";
}

/// Word trims a w:t unless told otherwise.
void run_text(std::string& xml, std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  const bool outer_blank = blank(text.front()) || blank(text.back());
  xml += outer_blank ? R"(<w:t xml:space="preserve">)" : "<w:t>";
  append_escaped(xml, text);
  xml += "</w:t>";
}

}  // namespace

/// The children of w:rPr in the order of the schema (ISO 29500-1, CT_RPr).
void ParagraphWriter::run_properties(std::string& xml, RunKind kind, bool in_link) const {
  if (kind == RunKind::plain && !in_link) return;
  xml += "<w:rPr>";
  if (in_link) xml.append(R"(<w:rStyle w:val=")").append(hyperlink_style_id_).append("\"/>");
  if (kind == RunKind::east_asian) {
    xml += R"(<w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia=")";
    xml += line_runs_.east_asian_language;
    xml += "\"/>";
  }
  if (kind == RunKind::right_to_left) xml += "<w:rtl/>";
  xml += "</w:rPr>";
}

void ParagraphWriter::runs_between(std::string& xml, std::string_view line, std::size_t begin,
                                   std::size_t end, bool in_link) {
  while (begin < end) {
    const TextRun& run = line_runs_.runs[at_run_];
    const std::size_t stop = std::min(end, run.end);
    xml += "<w:r>";
    run_properties(xml, run.kind, in_link);
    run_text(xml, line.substr(begin, stop - begin));
    xml += "</w:r>";
    if (stop == run.end) ++at_run_;
    begin = stop;
  }
}

void ParagraphWriter::write(std::string& xml, std::string_view style_id, std::string_view line,
                            std::span<const Hyperlink> links) {
  cut(line, line_runs_);
  at_run_ = 0;
  open_paragraph(xml, style_id, line_runs_.right_to_left);
  std::size_t at = 0;
  for (const Hyperlink& link : links) {
    runs_between(xml, line, at, link.begin, false);
    xml += R"(<w:hyperlink r:id=")";
    xml += link.id;
    xml += "\">";
    runs_between(xml, line, link.begin, link.end, true);
    xml += "</w:hyperlink>";
    at = link.end;
  }
  runs_between(xml, line, at, line.size(), false);
  xml += "</w:p>";
}

}  // namespace casebook
