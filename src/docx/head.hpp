// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "docx/look.hpp"
#include "docx/paragraphs.hpp"
#include "output/output.hpp"
#include "zip/deflater.hpp"

namespace casebook {

/// What a document says about itself, deflated.
struct DocumentHead {
  PerVariant<Segment> paragraphs;  ///< of word/document.xml, up to the first case
  Segment properties;              ///< docProps/core.xml
  Segment footer;                  ///< where the look has one
};

/// Renders heads. That of a document comes last, although it stands first: it says how many of its
/// cases have no text. One thread at a time.
class HeadRenderer {
 public:
  /// `corpus`, `look` and `deflater` must outlive it.
  HeadRenderer(const Corpus& corpus, const Look& look, Deflater& deflater)
      : corpus_(corpus), look_(look), deflater_(deflater), paragraphs_(look.styles().hyperlink) {}

  /// `without_text`: how many cases of `document` have no text in each variant.
  DocumentHead render(const Document& document, const PerVariant<std::uint64_t>& without_text);

 private:
  const Corpus& corpus_;
  const Look& look_;
  Deflater& deflater_;
  ParagraphWriter paragraphs_;
};

}  // namespace casebook
