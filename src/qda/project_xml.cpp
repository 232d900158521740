// SPDX-License-Identifier: MIT
#include "qda/project_xml.hpp"

#include "files/source_date.hpp"
#include "qda/project_names.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

/// One for each group, so that they can be told apart beside a text.
std::string_view color_of(std::string_view group) {
  if (group == code_group::months) return "#1F77B4";
  if (group == code_group::probes) return "#9467BD";
  if (group == code_group::experiments) return "#2CA02C";
  if (group == code_group::links) return "#D62728";
  return "#7F7F7F";
}

}  // namespace

void append_xml_attribute(std::string& xml, std::string_view name, std::string_view value) {
  xml += ' ';
  xml += name;
  xml += "=\"";
  append_attribute(xml, value);
  xml += '"';
}

void append_xml_attribute(std::string& xml, std::string_view name, const Guid& guid) {
  xml += ' ';
  xml += name;
  xml += "=\"";
  append_guid(xml, guid);
  xml += '"';
}

void append_reference(std::string& xml, std::string_view element, const Guid& target) {
  xml += '<';
  xml += element;
  append_xml_attribute(xml, "targetGUID", target);
  xml += "/>";
}

std::string variable_value_head(const Guid& variable) {
  std::string xml = "<VariableValue>";
  append_reference(xml, "VariableRef", variable);
  return xml;
}

void append_variable_value(std::string& xml, std::string_view head, std::string_view element,
                           std::string_view value) {
  if (value.empty()) return;
  xml.append(head).append("<").append(element).append(">");
  append_escaped(xml, value);
  xml.append("</").append(element).append("></VariableValue>");
}

void open_code(std::string& xml, const Guid& guid, std::string_view name, bool codable,
               std::string_view group) {
  xml += "<Code";
  append_xml_attribute(xml, "guid", guid);
  append_xml_attribute(xml, "name", name);
  xml += codable ? R"( isCodable="true" color=")" : R"( isCodable="false" color=")";
  xml += color_of(group);
  xml += '"';
}

std::string project_date() { return source_date_text().value_or("1980-01-01T00:00:00Z"); }

std::string creation_attributes() {
  std::string xml;
  append_xml_attribute(xml, "creatingUser", user_guid());
  append_xml_attribute(xml, "creationDateTime", project_date());
  return xml;
}

}  // namespace casebook
