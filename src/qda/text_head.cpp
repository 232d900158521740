// SPDX-License-Identifier: MIT
#include "qda/text_head.hpp"

#include "names/heading.hpp"
#include "qda/plain_text.hpp"

namespace casebook {

TextHead text_head(const Document& document, const ProjectPlan& plan, Variant variant,
                   std::uint64_t without_text, Deflater& deflater) {
  PlainText text(plan.flavor);
  text.begin(true);
  for (const HeadParagraph& one : document_head(document, plan.layout, variant, without_text))
    text.paragraph(one.text);
  return {deflate_all(deflater, text.bytes(), false), text.position()};
}

}  // namespace casebook
