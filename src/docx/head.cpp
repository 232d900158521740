// SPDX-License-Identifier: MIT
#include "docx/head.hpp"

#include <string>

#include "docx/footer.hpp"
#include "names/document.hpp"
#include "names/heading.hpp"

namespace casebook {
namespace {

std::string_view style_of(HeadParagraph::Kind kind, const StyleIds& styles) {
  switch (kind) {
    case HeadParagraph::Kind::title:
      return styles.title;
    case HeadParagraph::Kind::prompt:
      return styles.prompt;
    case HeadParagraph::Kind::about:
      return styles.subtitle;
    default:
      return styles.heading1;
  }
}

}  // namespace

DocumentHead HeadRenderer::render(const Document& document,
                                  const PerVariant<std::uint64_t>& without_text) {
  const GeneratorOptions& options = corpus_.options.generator;
  const Setting setting{.on_the_right = is_right_to_left(document.title)};
  DocumentHead head;
  for (const Variant variant : options.variants) {
    std::string xml(look_.document_head());
    for (const auto& [kind, text] :
         document_head(document, options.layout, variant, without_text[variant]))
      paragraphs_.write(xml, style_of(kind, look_.styles()), text, {}, setting);
    head.paragraphs[variant] = deflater_.deflate(xml, false);
  }
  head.properties = deflater_.deflate(look_.core_properties().with(document.title), true);
  if (look_.has_footer() && holds(options.variants, Variant::with_links))
    head.footer = deflater_.deflate(footer::part(paragraphs_, document.title), true);
  return head;
}

}  // namespace casebook
