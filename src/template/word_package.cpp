// SPDX-License-Identifier: MIT
#include "template/word_package.hpp"

#include <algorithm>
#include <utility>

#include "docx/ooxml.hpp"
#include "template/fault.hpp"
#include "text/ascii.hpp"
#include "zip/part_name.hpp"
#include "zip/zip_fault.hpp"

namespace casebook {
namespace {

constexpr std::string_view types_part = "[Content_Types].xml";
constexpr const char* save_as_docx = "Save it as .docx in the program that made it";

std::string text(const XmlElement& element, std::string_view name) {
  return std::string(element.attribute({"", name}).value_or(std::string_view()));
}

/// The fault of a zip without content types, recognized by its other entries if possible.
TemplateFault no_office_file(const PackageReader& reader) {
  if (!reader.find("META-INF/manifest.xml").empty() && !reader.find("content.xml").empty())
    return TemplateFault("is an OpenDocument file", "Save it as .docx in LibreOffice");
  if (!reader.find("Index/Document.iwa").empty() || !reader.find("Index.zip").empty())
    return TemplateFault("is a Pages document", "Export it to Word from Pages");
  return TemplateFault("is a zip, but no Word document", save_as_docx);
}

void check_main_type(std::string_view type) {
  if (type == ooxml::document_type || type == ooxml::template_type) return;
  if (type.find("macroEnabled") != std::string_view::npos &&
      type.find("ms-word") != std::string_view::npos)
    throw TemplateFault("may hold macros", "Save it as .docx or .dotx, which cannot");
  throw TemplateFault("is an Office file, but no Word document", "Name a .docx or a .dotx");
}

std::string kind_of(std::string_view type) {
  if (type.starts_with(ooxml::strict)) throw strict_form();
  const bool office = type.starts_with(ooxml::references);
  return std::string(office ? type.substr(ooxml::references.size() + 1) : type);
}

TemplateFault template_fault(const ZipFault& fault) {
  switch (fault.kind()) {
    case ZipFault::Kind::encrypted:
      return TemplateFault(fault.what(), "Save a copy of it without a password");
    case ZipFault::Kind::too_large:
      return TemplateFault(fault.what(), "Save a copy of it without its text and pictures");
    default:
      return damaged(fault.what());
  }
}

}  // namespace

WordPackage::WordPackage(std::string file) try : reader_(std::move(file), template_limits) {
  if (reader_.find(types_part).empty()) throw no_office_file(reader_);
  read_types();
  find_main_part();
} catch (const ZipFault& fault) {
  throw template_fault(fault);
}

void WordPackage::read_types() {
  const XmlTree tree = xml(types_part);
  for (const auto& one : tree.root().children({ooxml::package_types, "Default"}))
    default_types_.emplace(lower_ascii(text(one, "Extension")), text(one, "ContentType"));
  for (const auto& one : tree.root().children({ooxml::package_types, "Override"}))
    types_.emplace(part_key(resolve_target("", text(one, "PartName"))), text(one, "ContentType"));
}

void WordPackage::find_main_part() {
  const auto all = relationships("");
  const auto found = std::ranges::find(all, "officeDocument", &Relationship::kind);
  if (found == all.end() || found->external || found->target.empty())
    throw damaged("nothing says which of its parts is the document");
  main_part_ = found->target;
  check_main_type(content_type(main_part_));
}

std::string WordPackage::content_type(std::string_view part) const {
  if (const auto own = types_.find(part_key(part)); own != types_.end()) return own->second;
  const auto by_extension = default_types_.find(extension_of(part));
  if (by_extension == default_types_.end())
    throw damaged(std::string(part) + " has no content type");
  return by_extension->second;
}

std::vector<Relationship> WordPackage::relationships(std::string_view part) {
  std::vector<Relationship> all;
  const std::string holder = reader_.find(relationships_part(part));
  if (holder.empty()) return all;
  const XmlTree tree = xml(holder);
  for (const auto& one : tree.root().children({ooxml::package_relationships, "Relationship"})) {
    Relationship found{text(one, "Id"), kind_of(text(one, "Type")), text(one, "Target"),
                       text(one, "TargetMode") == "External"};
    if (!found.external) found.target = reader_.find(resolve_target(part, found.target));
    all.push_back(std::move(found));
  }
  return all;
}

std::string WordPackage::bytes(std::string_view part) try {
  return reader_.read(part);
} catch (const ZipFault& fault) {
  throw template_fault(fault);
}

XmlTree WordPackage::xml(std::string_view part) try {
  return XmlTree(bytes(part));
} catch (const XmlFault& fault) {
  throw damaged(std::string(part) + ' ' + fault.what());
}

}  // namespace casebook
