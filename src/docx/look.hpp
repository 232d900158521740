// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/core_properties.hpp"
#include "docx/look_parts.hpp"
#include "record.hpp"
#include "zip/deflater.hpp"

namespace casebook {

/// The look of the documents: a Word package whose body is replaced. Immutable: threads share it.
class Look {
 public:
  /// `footer`: the variant with links has one (see footer.hpp); the parts must be the built-in
  /// ones.
  enum class Footer { none, with_links };
  explicit Look(LookParts parts, Footer footer = Footer::none);
  /// The look of the template in templates/docx, which is built into the program.
  static Look built_in();

  /// A part that goes into every document unchanged, deflated once.
  struct Part {
    std::string name;  ///< as in the zip: `word/styles.xml`
    Segment content;
  };
  /// All parts except the three below and the footer; `[Content_Types].xml` first.
  const std::vector<Part>& parts(Variant variant) const { return framed_[variant].parts; }
  bool has_footer() const { return footer_ == Footer::with_links; }

  /// The name of the part that holds the text, usually word/document.xml, and of the part with its
  /// relationships.
  const std::string& document_name() const { return text_.document_name; }
  const std::string& relationships_name() const { return relationships_name_; }
  /// The text part up to and including `<w:body>`, and, deflated, from the final `<w:sectPr>` on.
  std::string_view document_head() const { return text_.document_head; }
  const Segment& document_tail(Variant variant) const { return framed_[variant].document_tail; }
  /// The relationships part up to its last relationship, and from `</Relationships>` on: further
  /// relationships fit between these two segments. Their ids must begin with `hyperlink_prefix`.
  const Segment& relationships_head() const { return relationships_head_; }
  const Segment& relationships_tail(Variant variant) const {
    return framed_[variant].relationships_tail;
  }
  const std::string& hyperlink_prefix() const { return text_.hyperlink_prefix; }
  /// docProps/core.xml, whose title is set for each document.
  const CoreProperties& core_properties() const { return core_properties_; }
  /// The ids of the styles, escaped for attributes.
  const StyleIds& styles() const { return text_.styles; }

 private:
  /// What a footer makes a difference to.
  struct Framed {
    std::vector<Part> parts;
    Segment document_tail, relationships_tail;
  };
  /// Deflates anew those parts that refer to the footer; the first one lists all parts.
  void add_footer(Framed& framed, Deflater& deflater);

  LookParts text_;
  Footer footer_;
  std::string relationships_name_;
  PerVariant<Framed> framed_;
  CoreProperties core_properties_;
  Segment relationships_head_;
};

}  // namespace casebook
