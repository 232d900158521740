// SPDX-License-Identifier: MIT
#include "qda/project_writer.hpp"

#include <utility>

#include "names/document.hpp"
#include "qda/project_xml.hpp"
#include "qda/text_head.hpp"
#include "text/path.hpp"
#include "xml/escape.hpp"
#include "zip/package.hpp"

namespace casebook {
namespace {

/// The share of a run's memory that the project's deflated bytes may take before they go to a
/// temporary file.
constexpr std::size_t memory_fraction = 32;
/// Of the XML of cases, deflated at once.
constexpr std::size_t piece_size = 256 << 10;

constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)"
                                         "\n";
constexpr std::string_view whole_year = "Year", links = "Links", words = "Words";

std::string project_head() {
  std::string xml(declaration);
  xml += R"(<Project xmlns="urn:QDA-XML:project:1.0" name="casebook" origin="casebook")";
  append_xml_attribute(xml, "creatingUserGUID", user_guid());
  append_xml_attribute(xml, "creationDateTime", project_date());
  append_xml_attribute(xml, "modifyingUserGUID", user_guid());
  append_xml_attribute(xml, "modifiedDateTime", project_date());
  xml += "><Users><User";
  append_xml_attribute(xml, "guid", user_guid());
  append_xml_attribute(xml, "name", "casebook");
  return xml += R"( id="casebook"/></Users><CodeBook><Codes>)";
}

std::string source_head(const ProjectDocument& document, const FileNames& files, Variant variant,
                        const std::string& created) {
  const std::string path = "internal://" + to_string(document.sources[variant]);
  std::string xml = "<TextSource";
  append_xml_attribute(xml, "guid", document.sources[variant]);
  append_xml_attribute(xml, "name", without_extension(files[variant]));
  append_xml_attribute(xml, "richTextPath", path + ".docx");
  append_xml_attribute(xml, "plainTextPath", path + ".txt");
  xml += created;
  append_xml_attribute(xml, "modifyingUser", user_guid());
  append_xml_attribute(xml, "modifiedDateTime", project_date());
  return xml += '>';
}

/// What a source is about, in full, where its name is short.
std::string description(std::string_view prompt) {
  if (prompt.empty()) return {};
  std::string xml = "<Description>";
  append_escaped_lines(xml, prompt);
  return xml += "</Description>";
}

std::string type_of(std::string_view variable, std::string_view classification) {
  variable.remove_prefix(classification.size());
  return variable == whole_year || variable == links || variable == words ? "Integer" : "Text";
}

void open_set(std::string& xml, const std::string& name) {
  xml += "<Set";
  append_xml_attribute(xml, "guid", guid_within(guid_space("set"), name));
  append_xml_attribute(xml, "name", name);
  xml += '>';
}

}  // namespace

ProjectWriter::ProjectWriter(const ProjectPlan& plan, const Corpus& corpus,
                             const std::vector<ProjectDocument>& documents)
    : plan_(plan),
      corpus_(corpus),
      documents_(documents),
      store_(corpus.scratch, corpus.options.memory / memory_fraction),
      deflater_(make_deflater()),
      texts_(documents.size()) {}

ChunkSpans ProjectWriter::append(ProjectPart&& chunk, std::size_t document, bool last) {
  store_.append(codes_, std::move(chunk.codes));
  store_.append(cases_, std::move(chunk.cases));
  without_coding_ += chunk.without_coding;
  const ProjectDocument& named = documents_[document];
  ChunkSpans spans;
  for (const Variant variant : plan_.variants) {
    ProjectPart::OfVariant& part = chunk.variants[variant];
    auto& [text, open] = open_[variant];
    open.place(part, named.sources[variant]);
    if (last) open.close(part, named.sources[variant], named, plan_.flavor);
    store_.append(text, std::move(part.text));
    spans[variant] = std::move(part.spans);
  }
  return spans;
}

PerVariant<std::uint64_t> ProjectWriter::close_text(std::size_t document) {
  PerVariant<std::uint64_t> lengths{};
  for (const Variant variant : plan_.variants) {
    const Open open = std::exchange(open_[variant], {});
    TextHead head = text_head(corpus_.documents[document], plan_, variant,
                              open.spans.without_text(), *deflater_);
    lengths[variant] = head.length;
    SegmentStream& text = texts_[document][variant];
    store_.append(text, std::move(head.text));
    text.join(open.text);
    if (plan_.flavor.source_attributes == SourceAttributes::nameless_case)
      add(cases_, nameless_case(document, documents_[document].sources[variant]));
  }
  return lengths;
}

void ProjectWriter::append_selections(PerVariant<Segment>&& selections, std::size_t document,
                                      bool last) {
  for (const Variant variant : plan_.variants)
    store_.append(selections_[variant], std::move(selections[variant]));
  if (last) close_source(document);
}

void ProjectWriter::close_source(std::size_t document) {
  const std::string created = creation_attributes();
  for (const Variant variant : plan_.variants) {
    add(sources_,
        source_head(documents_[document], corpus_.documents[document].files, variant, created) +
            description(corpus_.documents[document].prompt));
    sources_.join(std::exchange(selections_[variant], {}));
    add(sources_, attributes_of(document, SourceAttributes::on_source) + "</TextSource>");
  }
}

void ProjectWriter::add_joined_cases(const std::vector<JoinedCase>& cases) {
  const CaseXml case_xml(plan_);
  std::string xml;
  for (const JoinedCase& one : cases) {
    const Guid code = case_code_guid(one.name);
    const std::vector<Guid> texts = texts_of(one, code, plan_, documents_);
    without_coding_ += texts.empty();
    case_xml.append(xml,
                    {one.name, one.probe, one.month, one.experiment_id, one.links, one.words,
                     one.raw_date, one.attributes, texts},
                    code);
    if (xml.size() < piece_size) continue;
    add(cases_, xml);
    xml.clear();
  }
  if (!xml.empty()) add(cases_, xml);
}

/// The attribute that all cases of a document share: their probe.
std::string ProjectWriter::attributes_of(std::size_t document, SourceAttributes where) const {
  std::string xml;
  if (plan_.flavor.source_attributes == where)
    append_variable_value(xml, variable_value_head(variable_guid(plan_.variables.front())),
                          "TextValue", corpus_.documents[document].probe);
  return xml;
}

std::string ProjectWriter::nameless_case(std::size_t document, const Guid& source) const {
  std::string xml = "<Case";
  append_xml_attribute(xml, "guid", guid_within(guid_space("case of a source"), source.view()));
  xml += '>' + attributes_of(document, SourceAttributes::nameless_case);
  append_reference(xml, "SourceRef", source);
  return xml += "</Case>";
}

void ProjectWriter::add(SegmentStream& stream, std::string_view xml, bool last) {
  store_.append(stream, deflate_all(*deflater_, xml, last));
}

std::string ProjectWriter::variables() const {
  std::string xml = "<Variables>";
  for (const std::string& name : plan_.variables) {
    xml += "<Variable";
    append_xml_attribute(xml, "guid", variable_guid(name));
    append_xml_attribute(xml, "name", name);
    append_xml_attribute(xml, "typeOfVariable", type_of(name, plan_.flavor.classification));
    xml += "/>";
  }
  return xml += "</Variables>";
}

/// A set for each variant, so that a query need not find everything twice, and one for each probe.
std::string ProjectWriter::sets() const {
  if (documents_.empty()) return {};
  std::string xml = "<Sets>";
  UniqueNames names;
  for (const Variant variant : plan_.variants) {
    open_set(xml,
             names.take(variant == Variant::with_links ? "Documents with links" : "Documents"));
    for (const ProjectDocument& document : documents_)
      append_reference(xml, "MemberSource", document.sources[variant]);
    xml += "</Set>";
  }
  for (std::size_t i = 0; i < documents_.size();) {
    const Guid probe = documents_[i].probe_code;
    open_set(xml, names.take(documents_[i].probe));
    for (; i < documents_.size() && documents_[i].probe_code == probe; ++i)
      for (const Variant variant : plan_.variants)
        append_reference(xml, "MemberSource", documents_[i].sources[variant]);
    xml += "</Set>";
  }
  return xml += "</Sets>";
}

/// A container element must not be empty (Project.xsd), so then it is left out.
void ProjectWriter::join(SegmentStream& project, std::string_view element,
                         const SegmentStream& content) {
  if (content.size == 0) return;
  add(project, std::string("<").append(element).append(">"));
  project.join(content);
  add(project, std::string("</").append(element).append(">"));
}

SegmentStream ProjectWriter::project_xml(const CodebookWriter::Codes& codes) {
  SegmentStream project;
  add(project, project_head() + codes.head);
  project.join(codes_);
  add(project, codes.tail);
  add(project, "</Codes></CodeBook>" + variables());
  join(project, "Cases", cases_);
  join(project, "Sources", sources_);
  add(project, sets() + "</Project>", true);
  return project;
}

WrittenFile ProjectWriter::finish(const CodebookWriter::Codes& codes) {
  std::vector<PackageEntry> entries;
  entries.push_back({"project.qde", project_xml(codes), {}});
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    for (const Variant variant : plan_.variants) {
      const std::string name = "sources/" + to_string(documents_[i].sources[variant]);
      const auto document =
          corpus_.folder / path_of(document_path(corpus_.documents[i].files, variant));
      entries.push_back({name + ".docx", {}, document});
      entries.push_back({name + ".txt", std::move(texts_[i][variant]), {}});
    }
  }
  return write_package(corpus_.folder, "casebook.qdpx", entries, store_.file());
}

}  // namespace casebook
