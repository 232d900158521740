// SPDX-License-Identifier: MIT
#include "template/outside_references.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include "docx/ooxml.hpp"
#include "template/fields.hpp"

namespace casebook {
namespace {

using ooxml::w;

/// VML's own attributes of this name hold ids of relationships, too.
bool is_reference(XmlName attribute) {
  return attribute.space == ooxml::references || attribute.local == "relid";
}

/// Code, and what Word would read in when it opens the document.
bool is_active(const std::string& kind) {
  return kind == "control" || kind == "aFChunk" || kind == "subDocument";
}

bool may_stay(const Relationship& one) {
  return !one.target.empty() && (!one.external || one.kind == "hyperlink") && !is_active(one.kind);
}

/// A link on a text or a picture.
bool is_link(const XmlElement& element) {
  return element.is(w("hyperlink")) || element.name().local.starts_with("hlink");
}

/// A picture or an object is taken out whole, with what frames it; of a link, the link alone.
XmlElement removable(XmlElement element) {
  if (is_link(element)) return element;
  for (XmlElement above = element; above; above = above.parent())
    if (above.is(w("drawing")) || above.is(w("pict")) || above.is(w("object"))) return above;
  return element;
}

/// References that lead to what may stay, and those that do not.
struct References {
  std::vector<XmlName> inside, outside;
};

References references(const XmlElement& element,
                      const std::set<std::string, std::less<>>& staying) {
  References found;
  for (const auto& [name, value] : element.attributes())
    if (is_reference(name) && !value.empty())
      (staying.contains(value) ? found.inside : found.outside).push_back(name);
  return found;
}

/// A picture that is linked and also embedded loses its link alone.
void cut(XmlElement root, const std::set<std::string, std::less<>>& staying) {
  std::vector<XmlElement> all = root.descendants();
  std::set<XmlElement> going;
  for (XmlElement& element : all) {
    const auto [inside, outside] = references(element, staying);
    const bool goes = !outside.empty() && inside.empty() && element != root &&
                      !element.is(w("hyperlink"));  // its text stays
    if (goes) going.insert(removable(element));
    if (!goes)
      for (const XmlName& name : outside) element.remove_attribute(name);
  }
  std::ranges::reverse(all);  // what is within another first
  for (XmlElement& one : all)
    if (going.contains(one)) one.remove();
}

}  // namespace

std::vector<Relationship> cut_outside(XmlElement root,
                                      const std::vector<Relationship>& relationships) {
  std::set<std::string, std::less<>> staying, used;
  for (const auto& one : relationships)
    if (may_stay(one)) staying.insert(one.id);
  settle_fields(root);
  cut(root, staying);
  for (const XmlElement& element : root.descendants())
    for (const auto& [name, value] : element.attributes())
      if (is_reference(name)) used.emplace(value);
  std::vector<Relationship> kept;
  std::ranges::copy_if(relationships, std::back_inserter(kept), [&](const Relationship& one) {
    return used.contains(one.id) && staying.contains(one.id);
  });
  return kept;
}

}  // namespace casebook
