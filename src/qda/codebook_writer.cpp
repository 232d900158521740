// SPDX-License-Identifier: MIT
#include "qda/codebook_writer.hpp"

#include <cassert>
#include <utility>

#include "names/document.hpp"
#include "qda/project_xml.hpp"

namespace casebook {
namespace {

constexpr std::string_view file_head = R"(<?xml version="1.0" encoding="UTF-8"?>)"
                                       "\n"
                                       R"(<CodeBook xmlns="urn:QDA-XML:codebook:1.0")"
                                       R"( origin="casebook"><Codes>)";
/// The length of the longest number after a name.
constexpr std::size_t longest_number = sizeof(" (4294967295)") - 1;

std::string group_head(std::string_view group, std::string_view name) {
  std::string xml;
  open_code(xml, code_guid(group, {}), name, false, group);
  return xml += '>';
}

/// `head` padded to `size` bytes with blanks, which XML allows there.
std::string widened(std::string head, std::size_t size) {
  assert(head.size() <= size);
  return head.insert(head.size() - 1, size - head.size(), ' ');
}

/// Written before any case is known. If a case may have the same name, there is room to put another
/// name here.
std::string first_cases_head(bool may_be_renamed) {
  std::string head = group_head(code_group::cases, code_group::cases);
  const std::size_t size = head.size() + (may_be_renamed ? longest_number : 0);
  return widened(std::move(head), size);
}

}  // namespace

CodebookWriter::CodebookWriter(const std::vector<ProjectDocument>& documents,
                               const std::filesystem::path& folder, const Naming& naming)
    : documents_(documents),
      naming_(naming),
      file_(folder, "casebook.qdc"),
      cases_head_(first_cases_head(naming.names_cases())) {
  file_.append(file_head);
  file_.append(cases_head_);
}

void CodebookWriter::append(CodebookChunk&& chunk) {
  file_.append(chunk.cases);
  months_.merge(chunk.months);
  experiments_.merge(chunk.experiments);
  hosts_.merge(chunk.hosts);
  for (const std::string& name : chunk.clashing) names_.take(name);
}

std::string CodebookWriter::code(std::string_view group, const Guid& guid,
                                 const std::string& name) {
  std::string xml;
  open_code(xml, guid, names_.take(name), true, group);
  return xml += "/>";
}

std::string CodebookWriter::group(std::string_view group, const std::string& name,
                                  const std::set<std::string>& codes) {
  if (codes.empty() && !documents_.empty()) return {};
  std::string xml = group_head(group, name);
  for (const std::string& one : codes)
    xml += code(group, code_guid(group, one), code_name(one, naming_));
  return xml += "</Code>";
}

/// Parts of one document have one code.
std::string CodebookWriter::probes(const std::string& name) {
  std::string xml = group_head(code_group::probes, name);
  for (std::size_t i = 0; i < documents_.size(); ++i)
    if (i == 0 || documents_[i].probe_code != documents_[i - 1].probe_code)
      xml += code(code_group::probes, documents_[i].probe_code, documents_[i].probe);
  return xml += "</Code>";
}

CodebookWriter::Codes CodebookWriter::name_codes() {
  const std::string cases = names_.take(code_group::cases);
  const std::string months = names_.take(code_group::months);
  const std::string of_probes = names_.take(code_group::probes);
  const std::string experiments = names_.take(code_group::experiments);
  const std::string links = names_.take(code_group::links);
  Codes codes;
  codes.head = widened(group_head(code_group::cases, cases), cases_head_.size());
  codes.tail = "</Code>";
  codes.tail += group(code_group::months, months, months_);
  codes.tail += probes(of_probes);
  codes.tail += group(code_group::experiments, experiments, experiments_);
  codes.tail += group(code_group::links, links, hosts_);
  return codes;
}

WrittenFile CodebookWriter::finish(const Codes& codes) {
  file_.append(codes.tail);
  file_.append("</Codes></CodeBook>\n");
  if (codes.head != cases_head_) {
    file_.set_position(file_head.size());
    file_.append(codes.head);
  }
  return file_.commit();
}

}  // namespace casebook
