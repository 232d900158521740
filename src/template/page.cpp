// SPDX-License-Identifier: MIT
#include "template/page.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "docx/ooxml.hpp"
#include "template/fault.hpp"
#include "template/outside_references.hpp"
#include "template/schema_order.hpp"
#include "template/tracked_changes.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

using ooxml::r;
using ooxml::w;

/// The body, where `document` is a Word document.
XmlElement body_of(const XmlElement& root) {
  if (root.name().space.starts_with(ooxml::strict)) throw strict_form();
  const XmlElement body = root.is(w("document")) ? root.child(w("body")) : XmlElement();
  if (!body) throw damaged("its main part has no body");
  return body;
}

/// The properties of the last section stand at the end of the body; they are added if need be.
XmlElement last_section(XmlElement body) {
  const auto own = body.children(w("sectPr"));
  return own.empty() ? body.add(w("sectPr")) : own.back();
}

bool same_kind(const XmlElement& one, const XmlElement& other) {
  return one.name() == other.name() && one.attribute(w("type")) == other.attribute(w("type"));
}

void inherit(XmlElement section, const XmlElement& reference) {
  const auto own = section.children();
  if (std::ranges::any_of(own, [&](const auto& one) { return same_kind(one, reference); })) return;
  XmlElement added = section.add(reference.name(), own.empty() ? XmlElement() : own.front());
  for (const auto& [name, value] : reference.attributes()) added.set(name, value);
}

/// A section without a header of a type has that of the nearest section before it (ISO 29500-1,
/// 17.10.5).
void inherit_headers(const XmlElement& body, XmlElement last) {
  auto all = body.descendants();
  std::erase_if(all, [](const XmlElement& element) {
    return !(element.is(w("headerReference")) || element.is(w("footerReference"))) ||
           !element.parent().is(w("sectPr"));
  });
  std::reverse(all.begin(), all.end());
  for (const XmlElement& reference : all)
    if (reference.parent() != last) inherit(last, reference);
}

void check_headers(const XmlElement& section, const std::vector<Relationship>& relationships) {
  for (const XmlElement& reference : section.children()) {
    const bool is_header = reference.is(w("headerReference"));
    if (!is_header && !reference.is(w("footerReference"))) continue;
    const std::string_view kind = is_header ? "header" : "footer";
    const auto id = reference.attribute(r("id")).value_or("");
    if (std::ranges::none_of(relationships, [&](const Relationship& one) {
          return one.id == id && one.kind == kind && !one.external && !one.target.empty();
        }))
      throw damaged("a " + std::string(kind) + " is missing");
  }
}

/// The settings of a printer do not belong to the page.
void forget_printer(XmlElement section) {
  for (XmlElement one : section.children(w("printerSettings"))) one.remove();
}

/// What documents declare in any case, because their paragraphs are written so.
XmlScope own_scope() {
  return {{"w", std::string(ooxml::word)}, {"r", std::string(ooxml::references)}};
}

/// The template's prefixes, where documents do not have them for themselves.
XmlScope root_scope(const XmlElement& root) {
  XmlScope scope = own_scope();
  scope.merge(root.scope());
  return scope;
}

/// `element` with the declarations that it has got from around it, unless the root has them.
std::string standing_alone(XmlElement element, const XmlScope& root) {
  for (const auto& [prefix, space] : element.scope()) {
    const auto same = root.find(prefix);
    if (same == root.end() || same->second != space) element.declare(prefix, space);
  }
  return element.xml();
}

/// The prefixes that older programs may pass over, where they still mean what they meant.
std::string ignorable(const XmlElement& root) {
  const auto listed = root.attribute({ooxml::compatibility, "Ignorable"}).value_or("");
  std::istringstream words{std::string(listed)};
  const XmlScope scope = root.scope(), own = own_scope();
  std::string kept;
  for (std::string word; words >> word;)
    if (scope.contains(word) && !own.contains(word)) kept += (kept.empty() ? "" : " ") + word;
  return kept;
}

void append_attribute(std::string& xml, const std::string& name, std::string_view value) {
  xml += ' ' + name + "=\"";
  casebook::append_attribute(xml, value);
  xml += '"';
}

std::string root_start(const XmlElement& root, const XmlScope& scope) {
  std::string xml = std::string(xml_declaration) + "<w:document";
  for (const auto& [prefix, space] : scope)
    append_attribute(xml, prefix.empty() ? "xmlns" : "xmlns:" + prefix, space);
  const std::string kept = ignorable(root);
  const auto compatibility = std::ranges::find_if(scope, [](const auto& bound) {
    return bound.second == ooxml::compatibility && !bound.first.empty();
  });
  if (!kept.empty() && compatibility != scope.end())
    append_attribute(xml, compatibility->first + ":Ignorable", kept);
  return xml + '>';
}

}  // namespace

TemplatePage take_page(XmlTree& document, const std::vector<Relationship>& relationships) {
  const XmlElement root = document.root(), body = body_of(root);
  const XmlElement section = last_section(body);
  inherit_headers(body, section);
  accept_tracked_changes(section);
  forget_printer(section);
  check_headers(section, relationships);
  put_in_schema_order(section);

  const XmlScope scope = root_scope(root);
  TemplatePage page;
  page.used = cut_outside(section, relationships);
  page.tail = standing_alone(section, scope) + "</w:body></w:document>";
  page.head = root_start(root, scope);
  if (const XmlElement background = root.child(w("background"))) {
    for (auto& one : cut_outside(background, relationships)) page.used.push_back(std::move(one));
    page.head += standing_alone(background, scope);
  }
  page.head += "<w:body>";
  return page;
}

}  // namespace casebook
