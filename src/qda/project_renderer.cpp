// SPDX-License-Identifier: MIT
#include "qda/project_renderer.hpp"

#include <charconv>
#include <utility>

#include "names/document.hpp"
#include "names/heading.hpp"
#include "output/placed_case.hpp"
#include "qda/project_xml.hpp"
#include "text/date.hpp"

namespace casebook {
namespace {

void append_position(std::string& xml, std::string_view name, std::uint64_t position) {
  std::array<char, 20> digits{};
  const auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), position).ptr;
  append_xml_attribute(xml, name, std::string_view(digits.data(), end));
}

void append_coding(std::string& xml, const Guid& selection, const Guid& code,
                   std::string_view created) {
  xml += "<Coding";
  append_xml_attribute(xml, "guid", guid_within(selection, code.view()));
  xml += created;
  xml += '>';
  append_reference(xml, "CodeRef", code);
  xml += "</Coding>";
}

void append_selection(std::string& xml, const Guid& guid, const CodedSpan& span, std::uint64_t head,
                      std::string_view created) {
  xml += "<PlainTextSelection";
  append_xml_attribute(xml, "guid", guid);
  append_xml_attribute(xml, "name", span.name);
  append_position(xml, "startPosition", head + span.begin);
  append_position(xml, "endPosition", head + span.end);
  xml += created;
  xml += '>';
}

/// One selection with all codings, or one for each.
void append_codings(std::string& xml, const CodedSpan& span, std::uint64_t head,
                    std::string_view created, bool one_coding) {
  constexpr std::string_view end = "</PlainTextSelection>";
  Guid selection = span.guid;
  append_selection(xml, selection, span, head, created);
  append_coding(xml, selection, span.code, created);
  if (span.also) {
    if (one_coding) {
      selection = guid_within(selection, "again");
      append_selection(xml += end, selection, span, head, created);
    }
    append_coding(xml, selection, *span.also, created);
  }
  xml += end;
}

}  // namespace

ProjectRenderer::ProjectRenderer(const ProjectPlan& plan,
                                 const std::vector<ProjectDocument>& documents)
    : plan_(plan),
      documents_(documents),
      codebook_(plan),
      case_xml_(plan),
      deflater_(make_deflater()),
      texts_{PlainText(plan.flavor), PlainText(plan.flavor)} {}

void ProjectRenderer::begin(const ChunkPlace& place) {
  place_ = place;
  sources_ = documents_[place.document->number].sources;
  part_ = std::make_unique<ProjectPart>();
  for (const Variant variant : plan_.variants) {
    texts_[variant].begin(false);
    text_end_[variant] = 0;
  }
}

void ProjectRenderer::paragraph(std::string_view text) {
  for (const Variant variant : plan_.variants) texts_[variant].paragraph(text);
}

void ProjectRenderer::add(const PlacedCase& placed) {
  const Case& one = *placed;
  if (placed.begins_month()) begin_month(placed);
  if (!one.continues)
    paragraph(plan_.layout == Layout::speaker ? speaker_line(one.name) : one.name);
  for (const Variant variant : plan_.variants) {
    part_->variants[variant].without_text += one.text[variant].empty();
    text_begin_[variant] = texts_[variant].after_line_end();
    add_text(placed, variant);
  }
  const Guid code = case_code_guid(one.name);
  const Selections selections = select_text(one, code);
  if (!plan_.joins_cases) append_case(placed, code, selections);
  codebook_.add(placed);
}

/// A month begins after its heading, if there is one, with the heading of its first case.
void ProjectRenderer::begin_month(const PlacedCase& one) {
  if (has_month_headings(plan_.layout)) paragraph(one.month());
  for (const Variant variant : plan_.variants)
    part_->variants[variant].months.push_back(
        {one.month(), texts_[variant].after_line_end(), text_end_[variant]});
}

void ProjectRenderer::add_text(const PlacedCase& one, Variant variant) {
  PlainText& text = texts_[variant];
  for (const Line& line : one.lines(variant)) {
    text.begin_paragraph();
    std::size_t at = 0;
    for (const Link& link : line.links) {
      text.append(line.text.substr(at, link.begin - line.begin - at));
      const std::uint64_t position = text.position();
      text.append(line.text.substr(link.begin - line.begin, link.end - link.begin));
      add_link(link, position);
      at = link.end - line.begin;
    }
    text.append(line.text.substr(at));
  }
}

void ProjectRenderer::add_link(const Link& link, std::uint64_t begin) {
  const std::string host = host_code(link.host);
  auto& spans = part_->variants.with_links.spans;
  spans.push_back({begin, texts_.with_links.position(), {}, {}, {}, {}});
  spans.back().code = code_guid(code_group::links, host);
  spans.back().name = code_name(host, plan_.naming);
}

/// The GUIDs of a case's links are derived from that of its code and from their index.
void ProjectRenderer::name_links(const Case& one, const Guid& code) {
  auto& spans = part_->variants.with_links.spans;
  const Guid within = turn_guid(sources_.with_links, code, one.turn);
  for (std::size_t i = 0; i < one.links.size(); ++i)
    spans[spans.size() - one.links.size() + i].guid = guid_within(within, std::to_string(i + 1));
}

ProjectRenderer::Selections ProjectRenderer::select_text(const Case& one, const Guid& code) {
  Selections selections;
  if (holds(plan_.variants, Variant::with_links)) name_links(one, code);
  for (const Variant variant : plan_.variants) {
    text_end_[variant] = texts_[variant].position();
    if (text_end_[variant] <= text_begin_[variant]) continue;
    selections[variant] = turn_guid(sources_[variant], code, one.turn);
    part_->variants[variant].spans.push_back({text_begin_[variant], text_end_[variant],
                                              *selections[variant], one.name, code,
                                              experiment_of(one)});
  }
  part_->without_coding +=
      !plan_.joins_cases && !selections.without_links && !selections.with_links;
  return selections;
}

std::optional<Guid> ProjectRenderer::experiment_of(const Case& one) {
  if (one.experiment_id.empty()) return std::nullopt;
  if (experiment_ != one.experiment_id) {
    experiment_ = one.experiment_id;
    experiment_guid_ = code_guid(code_group::experiments, experiment_code(experiment_));
  }
  return experiment_guid_;
}

void ProjectRenderer::append_case(const PlacedCase& placed, const Guid& code,
                                  const Selections& selections) {
  const Case& one = *placed;
  std::string month;
  append_iso_date(month, one.date.month_only());
  std::vector<Guid> texts;
  for (const Variant variant : plan_.variants)
    if (const auto& selection = selections[variant]) texts.push_back(*selection);
  case_xml_.append(cases_,
                   {one.name, place_.document->probe, month, one.experiment_id, one.links.size(),
                    placed.words(), one.raw_date, one.attributes, texts},
                   code);
}

std::unique_ptr<Part> ProjectRenderer::finish() {
  for (const Variant variant : plan_.variants) {
    auto& part = part_->variants[variant];
    part.text = deflate_all(*deflater_, texts_[variant].bytes(), place_.last);
    part.length = texts_[variant].position();
  }
  if (!cases_.empty()) part_->cases = deflate_all(*deflater_, cases_, false);
  part_->codebook = codebook_.finish();
  if (const auto& codes = part_->codebook.cases; !codes.empty())
    part_->codes = deflate_all(*deflater_, codes, false);
  cases_.clear();
  return std::move(part_);
}

SelectionRenderer::SelectionRenderer(const Flavor& flavor)
    : one_coding_(flavor.one_coding), deflater_(make_deflater()), created_(creation_attributes()) {}

Segment SelectionRenderer::render(const std::vector<CodedSpan>& spans, std::uint64_t head) {
  if (spans.empty()) return {};
  xml_.clear();
  for (const CodedSpan& span : spans) append_codings(xml_, span, head, created_, one_coding_);
  return deflate_all(*deflater_, xml_, false);
}

}  // namespace casebook
