// SPDX-License-Identifier: MIT
// The door to the XML library. Names are read as Namespaces in XML 1.0 defines them, which the
// library does not do: an element is identified independently of the prefix that its writer chose.
#pragma once

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xml/fault.hpp"
#include "xml/name.hpp"

namespace pugi {
struct xml_node_struct;
class xml_document;
}  // namespace pugi

namespace casebook {

struct XmlAttribute {
  XmlName name;
  std::string_view value;
};

/// The namespaces that prefixes are bound to; the default namespace has the prefix "".
using XmlScope = std::map<std::string, std::string, std::less<>>;

/// An element of an XmlTree, which must outlive it, or no element. A std::string_view that it
/// returns lives until the tree is changed.
class XmlElement {
 public:
  XmlElement() : node_(nullptr) {}
  explicit XmlElement(pugi::xml_node_struct* node) : node_(node) {}
  explicit operator bool() const { return node_ != nullptr; }
  auto operator<=>(const XmlElement&) const = default;  ///< in no order that means anything

  bool is(XmlName name) const;
  XmlName name() const;
  XmlElement parent() const;
  XmlElement child(XmlName name) const;  ///< the first of that name
  std::vector<XmlElement> children() const;
  std::vector<XmlElement> children(XmlName name) const;
  std::vector<XmlElement> descendants() const;  ///< itself first, in the order of the document
  XmlScope scope() const;
  std::string_view namespace_of(std::string_view prefix) const;  ///< empty: the prefix is not bound
  std::string_view text() const;                                 ///< before its first child, if any

  std::optional<std::string_view> attribute(XmlName name) const;
  std::vector<XmlAttribute> attributes() const;  ///< except declarations of namespaces

  /// Sets or adds an attribute.
  void set(XmlName name, std::string_view value);
  void set_text(std::string_view text);
  void remove_attribute(XmlName name);
  /// Binds `prefix` here.
  void declare(std::string_view prefix, std::string_view space);
  /// Adds a child, before `next` or, if that is no element, at the end.
  XmlElement add(XmlName name, XmlElement next = {});
  /// Adds a copy of `original`, from any tree, as the last child.
  XmlElement add_copy(XmlElement original);
  /// Moves `child`, one of its children, to the end.
  void move_last(XmlElement child);
  /// Removes the element from its tree.
  void remove();
  /// Removes the element, but keeps its content in its place.
  void unwrap();

  /// The element as XML, without the namespace declarations around it.
  std::string xml() const;

 private:
  pugi::xml_node_struct* node_;
};

/// A part in XML. Comments, processing instructions and blanks between elements are dropped; blanks
/// that are the whole text of an element are kept.
class XmlTree {
 public:
  /// Throws XmlFault if `bytes` are not well-formed or contain a DOCTYPE, a character that XML
  /// forbids, an undeclared prefix, or elements nested deeper than in any document.
  explicit XmlTree(std::string_view bytes);
  ~XmlTree();
  XmlTree(XmlTree&&) noexcept;

  XmlElement root() const;
  /// The whole part, in UTF-8.
  std::string xml() const;

 private:
  std::unique_ptr<pugi::xml_document> document_;
};

/// How a part of an Office document begins.
inline constexpr std::string_view xml_declaration =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

}  // namespace casebook
