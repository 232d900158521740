// SPDX-License-Identifier: MIT
#include "docx/look_parts.hpp"

#include <cassert>
#include <string_view>
#include <tuple>
#include <utility>

#include "docx/embedded_parts.hpp"

namespace casebook {
namespace {

/// `xml` before the last `mark`, and from it on.
std::pair<std::string_view, std::string_view> cut_before(std::string_view xml,
                                                         std::string_view mark) {
  const std::size_t at = xml.rfind(mark);
  assert(at != std::string_view::npos);
  return {xml.substr(0, at), xml.substr(at)};
}

void add(LookParts& parts, std::string_view name, std::string_view content) {
  if (name == "word/document.xml") {
    constexpr std::string_view start = "<w:body>";
    const auto [head, tail] = cut_before(content, "<w:sectPr");
    parts.document_head = head.substr(0, head.find(start) + start.size());
    parts.document_tail = tail;
  } else if (name == "word/_rels/document.xml.rels") {
    std::tie(parts.relationships_head, parts.relationships_tail) =
        cut_before(content, "</Relationships>");
  } else if (name == "docProps/core.xml") {
    parts.core_properties = content;
  } else {
    parts.unchanged.push_back({std::string(name), std::string(content)});
  }
}

}  // namespace

LookParts built_in_parts() {
  LookParts parts;
  for (const auto& [name, content] : embedded_parts()) add(parts, name, content);
  return parts;
}

}  // namespace casebook
