// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/deflate.hpp"

namespace casebook {

/// The look of the documents: a Word package whose body is replaced. Immutable: threads share it.
class Template {
 public:
  /// The one that is kept under templates/docx and built into the program.
  static Template built_in();

  /// A part that goes into every document unchanged, deflated once.
  struct Part {
    std::string name;  ///< as in the zip: `word/styles.xml`
    Segment content;
  };
  /// All but the three below; `[Content_Types].xml` first.
  const std::vector<Part>& parts() const { return parts_; }

  /// word/document.xml up to and with `<w:body>`, and from the final `<w:sectPr>` on.
  std::string_view document_head() const { return document_head_; }
  std::string_view document_tail() const { return document_tail_; }
  /// word/_rels/document.xml.rels up to its last relationship, and from `</Relationships>` on: two
  /// segments between which further relationships fit.
  const Segment& relationships_head() const { return relationships_head_; }
  const Segment& relationships_tail() const { return relationships_tail_; }
  /// docProps/core.xml, whose title is set for each document.
  std::string_view core_properties() const { return core_properties_; }

 private:
  void add(std::string_view name, std::string_view content, Deflater& deflater);

  std::vector<Part> parts_;
  std::string document_head_, document_tail_;
  Segment relationships_head_, relationships_tail_;
  std::string core_properties_;
};

}  // namespace casebook
