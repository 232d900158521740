// SPDX-License-Identifier: MIT
#include "generator/core_properties.hpp"

#include <cassert>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <pugixml.hpp>
#include <sstream>

namespace casebook {
namespace {

// The last second of the year 9999: W3CDTF has four digits for a year.
constexpr std::time_t last_second = 253402300799;

/// SOURCE_DATE_EPOCH as W3CDTF, or nothing where it is not set to a whole number.
std::optional<std::string> source_date() {
  const char* variable = std::getenv("SOURCE_DATE_EPOCH");
  if (!variable) return std::nullopt;
  const std::string_view digits = variable;
  std::time_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.empty() ||
      seconds < 0 || seconds > last_second)
    return std::nullopt;
  std::tm utc{};
  gmtime_r(&seconds, &utc);
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
  if (const auto date = source_date()) {
    set_date(properties, "dcterms:created", *date);
    set_date(properties, "dcterms:modified", *date);
  }
  std::ostringstream xml;
  document.save(xml, "", pugi::format_raw);
  return xml.str();
}

}  // namespace casebook
