// SPDX-License-Identifier: MIT
#include "template/taken_parts.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "docx/embedded_parts.hpp"
#include "docx/ooxml.hpp"
#include "docx/relationships.hpp"
#include "template/fault.hpp"
#include "template/outside_references.hpp"
#include "template/schema_order.hpp"
#include "template/tracked_changes.hpp"
#include "xml/escape.hpp"
#include "zip/part_name.hpp"

namespace casebook {
namespace {

/// A drawing in SVG is a picture, whatever it is made of.
bool is_xml(std::string_view type) {
  return (type.ends_with("+xml") || type.ends_with("/xml")) && !type.starts_with("image/");
}

/// Parts that documents have from elsewhere, or that describe the others.
bool is_reserved(const std::string& key) {
  return key == "[content_types].xml" || key == "docprops/core.xml" || key == "docprops/app.xml" ||
         key.ends_with(".rels");
}

void append_type(std::string& xml, std::string_view element, std::string_view attribute,
                 std::string_view value, std::string_view type) {
  xml.append("<").append(element).append(" ").append(attribute).append("=\"");
  append_attribute(xml, value);
  xml += "\" ContentType=\"";
  append_attribute(xml, type);
  xml += "\"/>";
}

/// Collects what [Content_Types].xml says: extensions first, then parts.
class ContentTypes {
 public:
  ContentTypes() {
    add_default("rels", ooxml::relationships_type);
    add_default("xml", "application/xml");
  }

  /// The first type of an extension becomes its default, except for XML, whose parts are all
  /// listed.
  void add(std::string_view part, std::string_view type) {
    const std::string extension = extension_of(part);
    if (!extension.empty() && !defaults_.contains(extension)) add_default(extension, type);
    if (extension.empty() || defaults_.at(extension) != type)
      append_type(parts_, "Override", "PartName", '/' + std::string(part), type);
  }

  std::string xml() const {
    return std::string(xml_declaration) + "<Types xmlns=\"" + std::string(ooxml::package_types) +
           "\">" + extensions_ + parts_ + "</Types>";
  }

 private:
  void add_default(std::string_view extension, std::string_view type) {
    defaults_.emplace(extension, type);
    append_type(extensions_, "Default", "Extension", extension, type);
  }

  std::map<std::string, std::string> defaults_;
  std::string extensions_, parts_;
};

}  // namespace

bool TakenParts::relate(const Relationship& relationship) {
  if (std::ranges::find(related_, relationship.id, &Relationship::id) == related_.end())
    related_.push_back(relationship);
  return !relationship.external && is_new(relationship.target);
}

bool TakenParts::is_new(const std::string& part) {
  const std::string key = part_key(part);
  if (is_reserved(key) || key == part_key(package_.main_part()))
    throw damaged("a relationship leads to " + part);
  return seen_.insert(key).second;
}

void TakenParts::take(const Relationship& relationship) {
  if (relate(relationship)) take_part(relationship.target);
}

void TakenParts::take(const Relationship& relationship, XmlTree& content) {
  if (relate(relationship)) take_tree(relationship.target, content);
}

void TakenParts::take_part(const std::string& part) {
  const std::string type = package_.content_type(part);
  if (!is_xml(type)) return put(part, type, package_.bytes(part));
  XmlTree tree = package_.xml(part);
  take_tree(part, tree);
}

void TakenParts::take_tree(const std::string& part, XmlTree& tree) {
  accept_tracked_changes(tree.root());
  const auto used = cut_outside(tree.root(), package_.relationships(part));
  put_in_schema_order(tree.root());
  put(part, package_.content_type(part), tree.xml());
  if (used.empty()) return;
  put(relationships_part(part), "", relationships_xml(part, used));
  for (const Relationship& one : used)
    if (!one.external && is_new(one.target)) wanted_.push_back(one.target);
}

void TakenParts::add(const std::string& kind, const std::string& name, std::string_view type,
                     std::string content) {
  const std::size_t dot = name.rfind('.');
  std::string id = kind, free = name;
  for (int i = 1; !seen_.insert(part_key(free)).second; ++i)
    free = name.substr(0, dot) + std::to_string(i) + name.substr(dot);
  while (std::ranges::find(related_, id, &Relationship::id) != related_.end()) id += '_';
  related_.push_back({id, kind, free, false});
  put(free, type, std::move(content));
}

void TakenParts::put(std::string_view name, std::string_view type, std::string content) {
  taken_.push_back({{ascii_part_name(name), std::move(content)}, std::string(type)});
}

std::vector<LookParts::Part> TakenParts::finish() {
  while (!wanted_.empty()) {
    take_part(wanted_.front());
    wanted_.pop_front();
  }
  put("docProps/app.xml", ooxml::extended_properties_type,
      std::string(embedded_part("docProps/app.xml")));
  ContentTypes types;
  types.add(ascii_part_name(package_.main_part()), ooxml::document_type);
  types.add("docProps/core.xml", ooxml::core_properties_type);
  std::vector<LookParts::Part> parts(2);
  for (auto& [part, type] : taken_) {
    if (!type.empty()) types.add(part.name, type);
    parts.push_back(std::move(part));
  }
  parts[0] = {"[Content_Types].xml", types.xml()};
  parts[1] = {"_rels/.rels", package_relationships_xml(package_.main_part())};
  return parts;
}

}  // namespace casebook
