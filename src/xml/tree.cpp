// SPDX-License-Identifier: MIT
#include "xml/tree.hpp"

#include <pugixml.hpp>
#include <sstream>
#include <utility>

namespace casebook {
namespace {

XmlElement element(const pugi::xml_node& node) { return XmlElement(node.internal_object()); }

XmlName resolved(const pugi::xml_node& node) {
  const auto [prefix, local] = split_name(node.name());
  return {element(node).namespace_of(prefix), local};
}

XmlName resolved(const pugi::xml_node& node, const pugi::xml_attribute& attribute) {
  const auto [prefix, local] = split_name(attribute.name());
  return {prefix.empty() ? std::string_view() : element(node).namespace_of(prefix), local};
}

pugi::xml_attribute find(const pugi::xml_node& node, XmlName name) {
  for (const auto& attribute : node.attributes())
    if (split_name(attribute.name()).local == name.local && !declares_namespace(attribute.name()) &&
        resolved(node, attribute) == name)
      return attribute;
  return {};
}

/// `name` with a prefix that is bound to its namespace at `node`, which declares one if needed.
std::string prefixed(pugi::xml_node node, XmlName name, bool is_attribute) {
  std::string local(name.local);
  if (name.space.empty()) return local;
  const XmlScope scope = XmlElement(node.internal_object()).scope();
  for (const auto& [prefix, space] : scope) {
    if (space == name.space && !(prefix.empty() && is_attribute))
      return prefix.empty() ? local : prefix + ':' + local;
  }
  std::string prefix;
  for (int i = 1; scope.contains(prefix = "ns" + std::to_string(i));) ++i;
  XmlElement(node.internal_object()).declare(prefix, name.space);
  return prefix + ':' + local;
}

std::string written(const pugi::xml_node& node) {
  std::ostringstream xml;
  node.print(xml, "", pugi::format_raw);
  return xml.str();
}

}  // namespace

bool XmlElement::is(XmlName asked) const {
  return node_ && split_name(pugi::xml_node(node_).name()).local == asked.local && name() == asked;
}

XmlName XmlElement::name() const { return resolved(pugi::xml_node(node_)); }

XmlElement XmlElement::parent() const {
  const auto above = pugi::xml_node(node_).parent();
  return XmlElement(above.type() == pugi::node_element ? above.internal_object() : nullptr);
}

XmlElement XmlElement::child(XmlName asked) const {
  for (const auto& node : pugi::xml_node(node_))
    if (const XmlElement element(node.internal_object()); element.is(asked)) return element;
  return {};
}

std::vector<XmlElement> XmlElement::children() const {
  std::vector<XmlElement> all;
  for (const auto& node : pugi::xml_node(node_))
    if (node.type() == pugi::node_element) all.emplace_back(node.internal_object());
  return all;
}

std::vector<XmlElement> XmlElement::children(XmlName asked) const {
  auto all = children();
  std::erase_if(all, [&](const XmlElement& element) { return !element.is(asked); });
  return all;
}

std::vector<XmlElement> XmlElement::descendants() const {
  struct Gather : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      if (node.type() == pugi::node_element) all.emplace_back(node.internal_object());
      return true;
    }
    std::vector<XmlElement> all;
  } gather;
  gather.all.push_back(*this);
  pugi::xml_node(node_).traverse(gather);
  return std::move(gather.all);
}

XmlScope XmlElement::scope() const {
  XmlScope scope;
  for (pugi::xml_node node(node_); node; node = node.parent())
    for (const auto& attribute : node.attributes())
      if (declares_namespace(attribute.name())) {
        const auto [prefix, local] = split_name(attribute.name());
        scope.emplace(prefix.empty() ? "" : local, attribute.value());
      }
  return scope;
}

std::string_view XmlElement::namespace_of(std::string_view prefix) const {
  if (prefix == "xml") return "http://www.w3.org/XML/1998/namespace";
  const std::string name = declaration_of(prefix);
  for (pugi::xml_node node(node_); node; node = node.parent())
    if (const auto found = node.attribute(name.c_str())) return found.value();
  return {};
}

std::string_view XmlElement::text() const { return pugi::xml_node(node_).text().get(); }

std::optional<std::string_view> XmlElement::attribute(XmlName asked) const {
  const auto found = find(pugi::xml_node(node_), asked);
  return found ? std::optional<std::string_view>(found.value()) : std::nullopt;
}

std::vector<XmlAttribute> XmlElement::attributes() const {
  std::vector<XmlAttribute> all;
  const pugi::xml_node node(node_);
  for (const auto& attribute : node.attributes())
    if (!declares_namespace(attribute.name()))
      all.push_back({resolved(node, attribute), attribute.value()});
  return all;
}

void XmlElement::set(XmlName asked, std::string_view value) {
  pugi::xml_node node(node_);
  auto attribute = find(node, asked);
  if (!attribute) attribute = node.append_attribute(prefixed(node, asked, true).c_str());
  attribute.set_value(std::string(value).c_str());
}

void XmlElement::set_text(std::string_view text) {
  pugi::xml_node(node_).text().set(std::string(text).c_str());
}

void XmlElement::remove_attribute(XmlName asked) {
  pugi::xml_node node(node_);
  node.remove_attribute(find(node, asked));
}

void XmlElement::declare(std::string_view prefix, std::string_view space) {
  pugi::xml_node node(node_);
  const std::string name = declaration_of(prefix);
  auto attribute = node.attribute(name.c_str());
  if (!attribute) attribute = node.append_attribute(name.c_str());
  attribute.set_value(std::string(space).c_str());
}

XmlElement XmlElement::add(XmlName asked, XmlElement next) {
  pugi::xml_node node(node_);
  auto added = next ? node.insert_child_before(pugi::node_element, pugi::xml_node(next.node_))
                    : node.append_child(pugi::node_element);
  added.set_name(prefixed(added, asked, false).c_str());
  return XmlElement(added.internal_object());
}

XmlElement XmlElement::add_copy(XmlElement original) {
  const XmlScope here = scope();
  XmlElement copy(
      pugi::xml_node(node_).append_copy(pugi::xml_node(original.node_)).internal_object());
  for (const auto& [prefix, space] : original.scope()) {
    const auto bound = here.find(prefix);
    if (bound == here.end() || bound->second != space) copy.declare(prefix, space);
  }
  return copy;
}

void XmlElement::move_last(XmlElement child) {
  pugi::xml_node(node_).append_move(pugi::xml_node(child.node_));
}

void XmlElement::remove() {
  const pugi::xml_node node(node_);
  node.parent().remove_child(node);
  node_ = nullptr;
}

void XmlElement::unwrap() {
  pugi::xml_node node(node_);
  while (const pugi::xml_node child = node.first_child())
    node.parent().insert_move_before(child, node);
  remove();
}

std::string XmlElement::xml() const { return written(pugi::xml_node(node_)); }

XmlTree::~XmlTree() = default;
XmlTree::XmlTree(XmlTree&&) noexcept = default;

XmlElement XmlTree::root() const {
  return XmlElement(document_->document_element().internal_object());
}

std::string XmlTree::xml() const { return std::string(xml_declaration) + root().xml(); }

}  // namespace casebook
