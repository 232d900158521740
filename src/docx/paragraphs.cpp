// SPDX-License-Identifier: MIT
#include "docx/paragraphs.hpp"

#include <algorithm>

#include "xml/escape.hpp"

namespace casebook {
namespace {

/// Cuts `line` into runs; usually it is one plain run.
void cut(std::string_view line, LineRuns& result) {
  if (look_at(line).beyond_latin && needs_runs(line)) return find_runs(line, result);
  result.right_to_left = false;
  result.runs.assign(1, {0, line.size(), RunKind::plain});
}

/// The children of w:pPr in the order of the schema (CT_PPr).
void open_paragraph(std::string& xml, std::string_view style_id, bool right_to_left,
                    const Setting& setting) {
  xml += R"(<w:p><w:pPr><w:pStyle w:val=")";
  xml += style_id;
  xml += right_to_left ? R"("/><w:bidi/>)" : R"("/>)";
  // In a right-to-left paragraph, w:left is its right edge (ISO 29500-1, 17.3.1.12).
  if (setting.indent > 0)
    xml.append(R"(<w:ind w:left=")").append(std::to_string(setting.indent)).append("\"/>");
  if (setting.on_the_right && !right_to_left) xml += R"(<w:jc w:val="right"/>)";
  xml += "</w:pPr>";
}

/// Word trims a w:t unless it has xml:space="preserve".
void run_text(std::string& xml, std::string_view text) {
  if (text.empty()) return;
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  const bool outer_blank = blank(text.front()) || blank(text.back());
  xml += outer_blank ? R"(<w:t xml:space="preserve">)" : "<w:t>";
  append_escaped(xml, text);
  xml += "</w:t>";
}

/// Tabs are elements of their own.
void run_content(std::string& xml, std::string_view text) {
  for (std::size_t tab; (tab = text.find('\t')) != text.npos; text.remove_prefix(tab + 1)) {
    run_text(xml, text.substr(0, tab));
    xml += "<w:tab/>";
  }
  run_text(xml, text);
}

}  // namespace

/// The children of w:rPr in the order of the schema (ISO 29500-1, CT_RPr).
void ParagraphWriter::run_properties(std::string& xml, RunKind kind, std::uint8_t style,
                                     bool in_link) const {
  if (kind == RunKind::plain && style == 0 && !in_link) return;
  const bool east_asian = kind == RunKind::east_asian;
  xml += "<w:rPr>";
  if (in_link) xml.append(R"(<w:rStyle w:val=")").append(hyperlink_style_id_).append("\"/>");
  if ((style & StyledRun::code) != 0) {
    xml += east_asian ? R"(<w:rFonts w:hint="eastAsia" w:ascii="Consolas")"
                      : R"(<w:rFonts w:ascii="Consolas")";
    xml += R"( w:hAnsi="Consolas" w:cs="Courier New"/>)";
  } else if (east_asian) {
    xml += R"(<w:rFonts w:hint="eastAsia"/>)";
  }
  if ((style & StyledRun::bold) != 0) xml += "<w:b/><w:bCs/>";
  if ((style & StyledRun::italic) != 0) xml += "<w:i/><w:iCs/>";
  if ((style & StyledRun::strike) != 0) xml += "<w:strike/>";
  if (kind == RunKind::right_to_left) xml += "<w:rtl/>";
  if (east_asian)
    xml.append(R"(<w:lang w:eastAsia=")").append(line_runs_.east_asian_language).append("\"/>");
  xml += "</w:rPr>";
}

/// The style of the line from `begin` on; `end` is moved forward to where it changes.
std::uint8_t ParagraphWriter::style_until(std::size_t begin, std::size_t& end) {
  while (!styled_.empty() && styled_.front().end <= begin) styled_ = styled_.subspan(1);
  if (styled_.empty()) return 0;
  const StyledRun& next = styled_.front();
  end = std::min<std::size_t>(end, next.begin > begin ? next.begin : next.end);
  return next.begin > begin ? std::uint8_t{0} : next.style;
}

void ParagraphWriter::runs_between(std::string& xml, std::string_view line, std::size_t begin,
                                   std::size_t end, bool in_link) {
  while (begin < end) {
    const TextRun& run = line_runs_.runs[at_run_];
    std::size_t stop = std::min(end, run.end);
    const std::uint8_t style = style_until(begin, stop);
    xml += "<w:r>";
    run_properties(xml, run.kind, style, in_link);
    run_content(xml, line.substr(begin, stop - begin));
    xml += "</w:r>";
    if (stop == run.end) ++at_run_;
    begin = stop;
  }
}

void ParagraphWriter::write(std::string& xml, std::string_view style_id, std::string_view line,
                            std::span<const Hyperlink> links, const Setting& setting) {
  cut(line, line_runs_);
  at_run_ = 0;
  styled_ = setting.runs;
  open_paragraph(xml, style_id, line_runs_.right_to_left, setting);
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
