// SPDX-License-Identifier: MIT
#include "docx/relationships.hpp"

#include "docx/ooxml.hpp"
#include "xml/escape.hpp"
#include "zip/part_name.hpp"

namespace casebook {

namespace {

constexpr std::string_view core_properties_relationship =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/// Types that are not from Office are complete URIs.
std::string type_of(const std::string& kind) {
  return kind.find(':') != std::string_view::npos ? kind
                                                  : std::string(ooxml::references) + '/' + kind;
}

void append_relationship(std::string& xml, std::string_view part, const Relationship& one) {
  xml += "<Relationship Id=\"";
  append_attribute(xml, one.id);
  xml += "\" Type=\"";
  append_attribute(xml, type_of(one.kind));
  xml += "\" Target=\"";
  append_attribute(xml, one.external ? one.target : target_of(part, ascii_part_name(one.target)));
  xml += one.external ? "\" TargetMode=\"External\"/>" : "\"/>";
}

}  // namespace

std::string relationship_id(std::string_view prefix, std::uint64_t chunk_index,
                            std::uint64_t number) {
  return std::string(prefix) + std::to_string(chunk_index) + '.' + std::to_string(number);
}

void append_hyperlink_relationship(std::string& xml, std::string_view id, std::string_view target) {
  xml += R"(<Relationship Id=")";
  xml += id;
  xml += R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink")"
         R"( Target=")";
  append_attribute(xml, target);
  xml += R"(" TargetMode="External"/>)";
}

std::string relationships_xml(std::string_view part, const std::vector<Relationship>& all) {
  std::string xml(xml_declaration);
  xml.append("<Relationships xmlns=\"").append(ooxml::package_relationships).append("\">");
  for (const Relationship& one : all) append_relationship(xml, part, one);
  return xml + "</Relationships>";
}

std::string package_relationships_xml(std::string_view main_part) {
  return relationships_xml(
      "", {{"rId1", "officeDocument", std::string(main_part)},
           {"rId2", std::string(core_properties_relationship), "docProps/core.xml"},
           {"rId3", "extended-properties", "docProps/app.xml"}});
}

}  // namespace casebook
