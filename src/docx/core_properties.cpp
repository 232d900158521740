// SPDX-License-Identifier: MIT
#include "docx/core_properties.hpp"

#include <algorithm>
#include <iterator>

#include "files/source_date.hpp"
#include "xml/escape.hpp"
#include "xml/tree.hpp"

namespace casebook {
namespace {

constexpr XmlName title_name{"http://purl.org/dc/elements/1.1/", "title"};
constexpr std::string_view terms = "http://purl.org/dc/terms/";
constexpr XmlName type_name{"http://www.w3.org/2001/XMLSchema-instance", "type"};

XmlElement set_text(XmlElement properties, XmlName name, std::string_view text) {
  XmlElement element = properties.child(name);
  if (!element) element = properties.add(name);
  element.set_text(text);
  return element;
}

void set_date(XmlElement properties, XmlName name, std::string_view date) {
  set_text(properties, name, date).set(type_name, "dcterms:W3CDTF");
}

/// The part with a title, and without a time unless SOURCE_DATE_EPOCH is set.
std::string titled(std::string_view part, std::string_view title) {
  const XmlTree tree(part);
  const XmlElement properties = tree.root();
  set_text(properties, title_name, title);
  if (const auto date = source_date_text()) {
    set_date(properties, {terms, "created"}, *date);
    set_date(properties, {terms, "modified"}, *date);
  }
  return tree.xml();
}

}  // namespace

/// The place of the title is where two versions with titles of one letter differ.
CoreProperties core_properties(std::string_view part) {
  const std::string a = titled(part, "a");
  const std::string b = titled(part, "b");
  const auto place = std::ranges::mismatch(a, b).in1;
  return {std::string(a.begin(), place), std::string(std::next(place), a.end())};
}

std::string CoreProperties::with(std::string_view title) const {
  std::string xml = head;
  append_escaped(xml, title);
  return xml += tail;
}

}  // namespace casebook
