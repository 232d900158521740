// SPDX-License-Identifier: MIT
#include "qda/project_renderer.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "names/heading.hpp"
#include "qda/project_xml.hpp"
#include "text/date.hpp"
#include "text/lines.hpp"
#include "text/word_count.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

/// The columns of the sheet, as variables.
enum Column : std::size_t {
  probe_at,
  month_at,
  year_at,
  experiment_at,
  links_at,
  words_at,
  date_at,
  further_at
};

constexpr Variant variants[] = {without_links, with_links};

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

void append_selection(std::string& xml, const CodedSpan& span, std::string_view created) {
  xml += "<PlainTextSelection";
  append_xml_attribute(xml, "guid", span.guid);
  append_xml_attribute(xml, "name", span.name);
  append_position(xml, "startPosition", span.begin);
  append_position(xml, "endPosition", span.end);
  xml += created;
  xml += '>';
  append_coding(xml, span.guid, span.code, created);
  if (span.also) append_coding(xml, span.guid, *span.also, created);
  xml += "</PlainTextSelection>";
}

}  // namespace

ProjectRenderer::ProjectRenderer(const ProjectPlan& plan)
    : plan_(plan),
      codebook_(plan),
      deflater_(make_deflater()),
      created_(creation_attributes()),
      texts_{PlainText(plan.flavor), PlainText(plan.flavor)} {
  for (const std::string& name : plan.variables) variables_.push_back(variable_guid(name));
}

void ProjectRenderer::begin(const std::array<Guid, variant_count>& sources, bool first, bool last,
                            const std::optional<Date>& previous) {
  sources_ = sources;
  last_ = last;
  month_.reset();
  if (previous) {
    month_ = previous->month_only();
    month_name_ = plan_.naming.month_heading(*month_);
  }
  for (const Variant variant : variants) {
    texts_[variant].begin(first);
    text_end_[variant] = 0;
  }
}

void ProjectRenderer::paragraph(std::string_view text) {
  for (PlainText& variant : texts_) variant.paragraph(text);
}

void ProjectRenderer::end_head() {
  for (const Variant variant : variants)
    chunk_.variants[variant].body = texts_[variant].after_line_end();
}

void ProjectRenderer::add(const Case& one, std::string_view probe) {
  begin_month(one.date.month_only());
  paragraph(one.name);
  for (const Variant variant : variants) text_begin_[variant] = texts_[variant].after_line_end();
  for_each_line(one.plain,
                [&](std::string_view line, std::size_t) { texts_[without_links].paragraph(line); });
  add_linked_text(one);

  const Guid guid = case_guid(one.name);
  append_case(one, probe, guid, select_text(one, guid));
  codebook_.add(one);
}

/// Months that bear the same name, as `{year}` makes them, are one.
void ProjectRenderer::begin_month(Date date) {
  if (month_ && *month_ == date) return;
  std::string name = plan_.naming.month_heading(date);
  const bool goes_on = month_ && name == month_name_;
  month_ = date;
  if (goes_on) return;
  month_name_ = std::move(name);
  for (const Variant variant : variants)
    chunk_.variants[variant].months.push_back(
        {month_name_, texts_[variant].after_line_end(), text_end_[variant]});
}

void ProjectRenderer::add_linked_text(const Case& one) {
  PlainText& text = texts_[with_links];
  auto link = one.links.begin();
  for_each_line(one.linked, [&](std::string_view line, std::size_t begin) {
    text.begin_paragraph();
    std::size_t at = 0;
    for (; link != one.links.end() && link->begin < begin + line.size(); ++link) {
      text.append(line.substr(at, link->begin - begin - at));
      const std::uint64_t position = text.position();
      text.append(line.substr(link->begin - begin, link->end - link->begin));
      add_link(*link, position);
      at = link->end - begin;
    }
    text.append(line.substr(at));
  });
}

void ProjectRenderer::add_link(const Link& link, std::uint64_t begin) {
  std::string name = host_code(link.host);
  auto& spans = chunk_.variants[with_links].spans;
  spans.push_back({begin, texts_[with_links].position(), {}, {}, {}, {}});
  spans.back().code = code_guid(code_group::links, name);
  spans.back().name = std::move(name);
}

/// The GUIDs of a case's links follow from the case's own and from where among them each stands.
ProjectRenderer::Selections ProjectRenderer::select_text(const Case& one, const Guid& guid) {
  Selections selections;
  auto& linked = chunk_.variants[with_links].spans;
  const Guid within = guid_within(sources_[with_links], guid.view());
  for (std::size_t i = 0; i < one.links.size(); ++i)
    linked[linked.size() - one.links.size() + i].guid = guid_within(within, std::to_string(i + 1));

  for (const Variant variant : variants) {
    text_end_[variant] = texts_[variant].position();
    if (text_end_[variant] <= text_begin_[variant]) continue;
    selections[variant] = guid_within(sources_[variant], guid.view());
    chunk_.variants[variant].spans.push_back({text_begin_[variant], text_end_[variant],
                                              *selections[variant], one.name, guid,
                                              experiment_of(one)});
  }
  chunk_.without_coding += !selections[without_links] && !selections[with_links];
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

void ProjectRenderer::append_value(std::size_t variable, std::string_view element,
                                   std::string_view value) {
  if (value.empty()) return;
  cases_ += "<VariableValue>";
  append_reference(cases_, "VariableRef", variables_[variable]);
  cases_.append("<").append(element).append(">");
  append_escaped(cases_, value);
  cases_.append("</").append(element).append("></VariableValue>");
}

void ProjectRenderer::append_case(const Case& one, std::string_view probe, const Guid& guid,
                                  const Selections& selections) {
  std::string month;
  append_iso_date(month, one.date.month_only());
  cases_ += "<Case";
  append_xml_attribute(cases_, "guid", guid);
  append_xml_attribute(cases_, "name", one.name);
  cases_ += '>';
  append_value(probe_at, "TextValue", probe);
  append_value(month_at, "TextValue", month);
  append_value(year_at, "IntegerValue", std::string_view(month).substr(0, 4));
  append_value(experiment_at, "TextValue", one.experiment_id);
  append_value(links_at, "IntegerValue", std::to_string(one.links.size()));
  append_value(words_at, "IntegerValue", std::to_string(count_words(one.plain)));
  append_value(date_at, "TextValue", one.raw_date);
  for (std::size_t i = 0; i < one.attributes.size() && further_at + i < variables_.size(); ++i)
    append_value(further_at + i, "TextValue", one.attributes[i]);
  // NVivo knows a case's text from its code alone.
  if (plan_.flavor == QdpxFlavor::standard)
    for (const auto& selection : selections)
      if (selection) append_reference(cases_, "SelectionRef", *selection);
  cases_ += "</Case>";
}

ProjectChunk ProjectRenderer::finish() {
  for (const Variant variant : variants) {
    auto& part = chunk_.variants[variant];
    part.text = deflate_all(*deflater_, texts_[variant].bytes(), last_);
    part.length = texts_[variant].position();
  }
  if (!cases_.empty()) chunk_.cases = deflate_all(*deflater_, cases_, false);
  chunk_.codebook = codebook_.finish();
  if (const auto& codes = chunk_.codebook.cases; !codes.empty())
    chunk_.codes = deflate_all(*deflater_, codes, false);
  cases_.clear();
  return std::exchange(chunk_, {});
}

Segment ProjectRenderer::selections(const std::vector<CodedSpan>& spans) {
  if (spans.empty()) return {};
  selections_.clear();
  for (const CodedSpan& span : spans) append_selection(selections_, span, created_);
  return deflate_all(*deflater_, selections_, false);
}

}  // namespace casebook
