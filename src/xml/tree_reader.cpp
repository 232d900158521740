// SPDX-License-Identifier: MIT
// The half of the door to the XML library that reads.
#include <algorithm>
#include <cstdlib>
#include <new>
#include <pugixml.hpp>

#include "xml/escape.hpp"
#include "xml/tree.hpp"

namespace casebook {
namespace {

// Far more than Word writes; the limit keeps hostile parts from taking very long.
constexpr int most_levels = 256;
constexpr std::size_t most_attributes = 256;

/// Without memory, pugixml would go on and leave something out.
void* allocate(std::size_t size) {
  void* const memory = std::malloc(size);
  if (!memory) throw std::bad_alloc();
  return memory;
}

const bool allocates_or_throws = [] {
  pugi::set_memory_management_functions(allocate, std::free);
  return true;
}();

/// Checks what the library does not.
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
    const XmlElement element(node.internal_object());
    check_name(element, node.name());
    std::vector<std::string_view> names;
    for (const auto& attribute : node.attributes()) {
      names.emplace_back(attribute.name());
      check_text(attribute.value());
      if (names.size() > most_attributes) throw XmlFault("has an element of too many attributes");
      if (!declares_namespace(names.back())) check_name(element, names.back());
    }
    std::ranges::sort(names);
    if (std::ranges::adjacent_find(names) != names.end()) throw not_well_formed();
  }

  static void check_name(const XmlElement& element, std::string_view name) {
    const auto prefix = split_name(name).prefix;
    const bool unbound = !prefix.empty() && element.namespace_of(prefix).empty();
    if (unbound || !is_well_formed_name(name) || legal_text(name) != name) throw not_well_formed();
  }

  static void check_text(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    if (legal_text(text) != text) throw XmlFault("holds a character that XML forbids");
  }

 public:
  static XmlFault not_well_formed() { return XmlFault("is not well-formed XML"); }
};

/// Whether there is one element, and nothing but blanks beside it.
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

}  // namespace

XmlTree::XmlTree(std::string_view bytes) : document_(std::make_unique<pugi::xml_document>()) {
  // A blank that stands alone is text; a fragment shows what stands beside the root.
  constexpr unsigned how = pugi::parse_default | pugi::parse_doctype |
                           pugi::parse_ws_pcdata_single | pugi::parse_fragment;
  if (!document_->load_buffer(bytes.data(), bytes.size(), how) || !has_one_root(*document_))
    throw Check::not_well_formed();
  Check check;
  document_->traverse(check);
}

}  // namespace casebook
