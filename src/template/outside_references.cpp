// SPDX-License-Identifier: MIT
#include "template/outside_references.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include "docx/ooxml.hpp"
#include "text/ascii.hpp"

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

/// What DOCPROPERTY shows that documents have, too.
bool is_own_property(std::string_view arguments) {
  const std::size_t begin = arguments.find_first_not_of(" \"");
  return begin != std::string_view::npos && lower_ascii(arguments.substr(begin, 5)) == "title";
}

/// Fields (ISO 29500-1, 17.16.5) that read a file or ask a server when they are updated, or show a
/// property that documents lack.
bool is_to_lock(std::string_view instruction) {
  constexpr std::array fetching = {"includepicture", "includetext", "import",
                                   "include",        "link",        "dde",
                                   "ddeauto",        "database",    "rd"};
  const std::size_t begin = instruction.find_first_not_of(' ');
  if (begin == std::string_view::npos) return false;
  instruction.remove_prefix(begin);
  const std::size_t end = std::min(instruction.find(' '), instruction.size());
  const std::string word = lower_ascii(instruction.substr(0, end));
  if (word == "docproperty") return !is_own_property(instruction.substr(end));
  return std::ranges::find(fetching, word) != fetching.end();
}

/// A locked field keeps the result that it has.
void lock_fields(XmlElement root) {
  XmlElement begun;
  for (XmlElement element : root.descendants()) {
    if (element.is(w("fldChar")) && element.attribute(w("fldCharType")) == "begin") begun = element;
    if (element.is(w("instrText")) && begun && is_to_lock(element.text()))
      begun.set(w("fldLock"), "1");
    if (element.is(w("fldSimple")) && is_to_lock(element.attribute(w("instr")).value_or("")))
      element.set(w("fldLock"), "1");
  }
}

}  // namespace

std::vector<Relationship> cut_outside(XmlElement root,
                                      const std::vector<Relationship>& relationships) {
  std::set<std::string, std::less<>> staying, used;
  for (const auto& one : relationships)
    if (may_stay(one)) staying.insert(one.id);
  cut(root, staying);
  lock_fields(root);
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
