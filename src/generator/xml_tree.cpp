// SPDX-License-Identifier: MIT
#include "generator/xml_tree.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <utility>

#include "generator/xml_text.hpp"

namespace casebook {
namespace {

// Far beyond what Word writes; it keeps hostile parts from taking ages.
constexpr int most_levels = 256;
constexpr std::size_t most_attributes = 256;

constexpr std::string_view declaration = "xmlns";

std::pair<std::string_view, std::string_view> split(std::string_view name) {
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return {"", name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

bool declares(const pugi::xml_attribute& attribute) {
  const auto [prefix, local] = split(attribute.name());
  return prefix == declaration || (prefix.empty() && local == declaration);
}

std::string declaration_of(std::string_view prefix) {
  return std::string(declaration) + (prefix.empty() ? "" : ":") + std::string(prefix);
}

/// Empty: `prefix` is bound to nothing at `node`.
std::string_view bound_to(pugi::xml_node node, std::string_view prefix) {
  if (prefix == "xml") return "http://www.w3.org/XML/1998/namespace";
  const std::string name = declaration_of(prefix);
  for (; node; node = node.parent())
    if (const auto found = node.attribute(name.c_str())) return found.value();
  return {};
}

XmlName resolved(const pugi::xml_node& node) {
  const auto [prefix, local] = split(node.name());
  return {bound_to(node, prefix), local};
}

XmlName resolved(const pugi::xml_node& node, const pugi::xml_attribute& attribute) {
  const auto [prefix, local] = split(attribute.name());
  return {prefix.empty() ? std::string_view() : bound_to(node, prefix), local};
}

pugi::xml_attribute find(const pugi::xml_node& node, XmlName name) {
  for (const auto& attribute : node.attributes())
    if (split(attribute.name()).second == name.local && !declares(attribute) &&
        resolved(node, attribute) == name)
      return attribute;
  return {};
}

/// `name` with a prefix that stands for its namespace at `node`, which declares one if it must.
std::string prefixed(pugi::xml_node node, XmlName name, bool is_attribute) {
  const std::string local(name.local);
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

bool well_formed_name(std::string_view name) {
  const auto [prefix, local] = split(name);
  const auto begins_well = [](std::string_view part) {
    return !part.empty() && std::string_view("-.0123456789:").find(part[0]) == part.npos;
  };
  return begins_well(local) && local.find(':') == local.npos &&
         (name[0] != ':' && (prefix.empty() || begins_well(prefix)));
}

/// What the library lets through.
class Check : public pugi::xml_tree_walker {
  bool for_each(pugi::xml_node& node) override {
    if (depth() > most_levels) throw XmlFault("is nested too deeply");
    if (node.type() == pugi::node_doctype)
      throw XmlFault("holds a DOCTYPE, which no Word file does");
    if (node.type() == pugi::node_element)
      check_element(node);
    else
      check_text(node.value());
    return true;
  }

  static void check_element(const pugi::xml_node& node) {
    check_name(node.name(), resolved(node).space);
    std::vector<std::string_view> names;
    for (const auto& attribute : node.attributes()) {
      names.emplace_back(attribute.name());
      check_text(attribute.value());
      if (names.size() > most_attributes) throw XmlFault("has an element of too many attributes");
      check_name(names.back(), declares(attribute) ? declaration : resolved(node, attribute).space);
    }
    std::ranges::sort(names);
    if (std::ranges::adjacent_find(names) != names.end()) throw not_well_formed();
  }

  static void check_name(std::string_view name, std::string_view space) {
    const bool unbound = space.empty() && name.find(':') != name.npos;
    if (unbound || !well_formed_name(name) || legal_text(name) != name) throw not_well_formed();
  }

  static void check_text(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    if (legal_text(text) != text) throw XmlFault("holds a character that XML forbids");
  }

 public:
  static XmlFault not_well_formed() { return XmlFault("is not well-formed XML"); }
};

/// One element, and nothing but blanks beside it.
bool has_one_root(const pugi::xml_document& document) {
  int elements = 0;
  for (const auto& node : document) {
    elements += node.type() == pugi::node_element;
    const bool text = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
    if (text && std::string_view(node.value()).find_first_not_of(" \t\r\n") != std::string::npos)
      return false;
  }
  return elements == 1;
}

std::string written(const pugi::xml_node& node) {
  std::ostringstream xml;
  node.print(xml, "", pugi::format_raw);
  return xml.str();
}

}  // namespace

bool XmlElement::is(XmlName asked) const {
  return node_ && split(pugi::xml_node(node_).name()).second == asked.local && name() == asked;
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
      if (declares(attribute)) {
        const auto [prefix, local] = split(attribute.name());
        scope.emplace(prefix.empty() ? "" : local, attribute.value());
      }
  return scope;
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
    if (!declares(attribute)) all.push_back({resolved(node, attribute), attribute.value()});
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

XmlTree::XmlTree(std::string_view bytes) : document_(std::make_unique<pugi::xml_document>()) {
  // A blank that stands alone is text; a fragment shows what stands beside the root.
  constexpr unsigned how = pugi::parse_default | pugi::parse_doctype |
                           pugi::parse_ws_pcdata_single | pugi::parse_fragment;
  if (!document_->load_buffer(bytes.data(), bytes.size(), how) || !has_one_root(*document_))
    throw Check::not_well_formed();
  Check check;
  document_->traverse(check);
}

XmlTree::~XmlTree() = default;
XmlTree::XmlTree(XmlTree&&) noexcept = default;

XmlElement XmlTree::root() const {
  return XmlElement(document_->document_element().internal_object());
}

std::string XmlTree::xml() const { return std::string(xml_declaration) + root().xml(); }

}  // namespace casebook
