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
  framed_.without_links = frame(text_);
  if (has_footer()) footer::refer_to(text_);
  framed_.with_links = has_footer() ? frame(text_) : framed_.without_links;
  relationships_head_ = make_thorough_deflater()->deflate(text_.relationships_head, false);
}

Look::Framed Look::frame(const LookParts& parts) {
  const auto deflater = make_thorough_deflater();
  Framed framed;
  for (const auto& [name, content] : parts.unchanged)
    framed.parts.push_back({name, deflate_all(*deflater, content, true)});
  framed.document_tail = deflater->deflate(parts.document_tail, true);
  framed.relationships_tail = deflater->deflate(parts.relationships_tail, true);
  return framed;
}

Look Look::built_in() { return Look(built_in_parts(), Footer::with_links); }

}  // namespace casebook
