// SPDX-License-Identifier: MIT
#include "docx/look.hpp"

#include <utility>

#include "docx/footer.hpp"
#include "zip/part_name.hpp"

namespace casebook {

Look::Look(LookParts parts, Footer footer)
    : text_(std::move(parts)),
      footer_(footer),
      relationships_name_(relationships_part(text_.document_name)),
      core_properties_(casebook::core_properties(text_.core_properties)) {
  const auto deflater = make_thorough_deflater();
  relationships_head_ = deflater->deflate(text_.relationships_head, false);
  Framed& plain = framed_.without_links;
  for (const auto& [name, content] : text_.unchanged)
    plain.parts.push_back({name, deflate_all(*deflater, content, true)});
  plain.document_tail = deflater->deflate(text_.document_tail, true);
  plain.relationships_tail = deflater->deflate(text_.relationships_tail, true);
  framed_.with_links = plain;
  if (has_footer()) add_footer(framed_.with_links, *deflater);
}

void Look::add_footer(Framed& framed, Deflater& deflater) {
  footer::refer_to(text_);
  framed.parts.front().content = deflate_all(deflater, text_.unchanged.front().content, true);
  framed.document_tail = deflater.deflate(text_.document_tail, true);
  framed.relationships_tail = deflater.deflate(text_.relationships_tail, true);
}

Look Look::built_in() { return Look(built_in_parts(), Footer::with_links); }

}  // namespace casebook
