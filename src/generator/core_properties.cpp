// SPDX-License-Identifier: MIT
#include "generator/core_properties.hpp"

#include <cassert>
#include <ctime>
#include <optional>
#include <pugixml.hpp>
#include <sstream>

#include "generator/source_date.hpp"

namespace casebook {
namespace {

/// SOURCE_DATE_EPOCH as W3CDTF, or nothing where it is not set to a whole number.
std::optional<std::string> date_text() {
  const auto seconds = source_date();
  if (!seconds) return std::nullopt;
  std::tm utc{};
  gmtime_r(&*seconds, &utc);
  std::string text(sizeof "2020-10-03T11:22:33Z", '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc));
  return text;
}

void set_text(pugi::xml_node properties, const char* name, const char* text) {
  pugi::xml_node element = properties.child(name);
  if (!element) element = properties.append_child(name);
  element.text().set(text);
}

void set_date(pugi::xml_node properties, const char* name, const std::string& date) {
  set_text(properties, name, date.c_str());
  pugi::xml_node element = properties.child(name);
  element.remove_attribute("xsi:type");
  element.append_attribute("xsi:type") = "dcterms:W3CDTF";
}

}  // namespace

std::string core_properties(std::string_view part, std::string_view title) {
  pugi::xml_document document;
  document.load_buffer(part.data(), part.size(), pugi::parse_default | pugi::parse_declaration);
  pugi::xml_node properties = document.document_element();
  assert(properties);
  set_text(properties, "dc:title", std::string(title).c_str());
  if (const auto date = date_text()) {
    set_date(properties, "dcterms:created", *date);
    set_date(properties, "dcterms:modified", *date);
  }
  std::ostringstream xml;
  document.save(xml, "", pugi::format_raw);
  return xml.str();
}

}  // namespace casebook
