// SPDX-License-Identifier: MIT
// The door to the XML library. It reads names as Namespaces in XML 1.0 has them, which the library
// does not: what an element is never depends on the prefix that its writer chose.
#pragma once

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

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

/// The namespaces that prefixes are bound to; the default one has the prefix "".
using XmlScope = std::map<std::string, std::string, std::less<>>;

/// An element of an XmlTree, which must outlive it; or none. What it gives as std::string_view
/// lives until the tree is changed.
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
  std::string_view namespace_of(std::string_view prefix) const;  ///< empty: it is bound to none
  std::string_view text() const;                                 ///< before its first child, if any

  std::optional<std::string_view> attribute(XmlName name) const;
  std::vector<XmlAttribute> attributes() const;  ///< but for declarations of namespaces

  /// Sets or adds an attribute.
  void set(XmlName name, std::string_view value);
  void set_text(std::string_view text);
  void remove_attribute(XmlName name);
  /// Binds `prefix` here.
  void declare(std::string_view prefix, std::string_view space);
  /// A new child, before `next` or, where that is none, last.
  XmlElement add(XmlName name, XmlElement next = {});
  /// A copy of `original`, of any tree, as the last child.
  XmlElement add_copy(XmlElement original);
  /// Makes `child`, one of its own, the last.
  void move_last(XmlElement child);
  /// Takes it out of its tree, for good.
  void remove();
  /// The same, but leaves what it holds in its place.
  void unwrap();

  /// As it stands there; what it needs of the declarations around it is not repeated.
  std::string xml() const;

 private:
  pugi::xml_node_struct* node_;
};

/// Why something is no XML that a Word document may hold.
class XmlFault : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A part of XML. Comments, processing instructions, and blanks between elements are not kept; a
/// blank that is the whole text of an element is.
class XmlTree {
 public:
  /// Throws XmlFault where `bytes` are not well-formed or hold a DOCTYPE, a character that XML
  /// forbids, a prefix that nothing declares, or elements deeper than any document's.
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
