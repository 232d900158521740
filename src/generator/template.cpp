// SPDX-License-Identifier: MIT
#include "generator/template.hpp"

#include <cassert>
#include <utility>

#include "generator/embedded_parts.hpp"

namespace casebook {
namespace {

/// `xml` up to the last `mark`, and from it on.
std::pair<std::string_view, std::string_view> cut_before(std::string_view xml,
                                                         std::string_view mark) {
  const std::size_t at = xml.rfind(mark);
  assert(at != std::string_view::npos);
  return {xml.substr(0, at), xml.substr(at)};
}

}  // namespace

Template Template::built_in() {
  Template look;
  const auto deflater = make_deflater();
  for (const auto& [name, content] : embedded_parts()) look.add(name, content, *deflater);
  return look;
}

void Template::add(std::string_view name, std::string_view content, Deflater& deflater) {
  if (name == "word/document.xml") {
    const auto [head, tail] = cut_before(content, "<w:sectPr");
    document_head_ = head.substr(0, head.find("<w:body>") + std::string_view("<w:body>").size());
    document_tail_ = tail;
  } else if (name == "word/_rels/document.xml.rels") {
    const auto [head, tail] = cut_before(content, "</Relationships>");
    relationships_head_ = deflater.deflate(head, false);
    relationships_tail_ = deflater.deflate(tail, true);
  } else if (name == "docProps/core.xml") {
    core_properties_ = content;
  } else {
    parts_.push_back({std::string(name), deflater.deflate(content, true)});
  }
}

}  // namespace casebook
