// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "docx/style_ids.hpp"

namespace casebook {

/// A Word package with its body cut out, as text.
struct LookParts {
  struct Part {
    std::string name;
    std::string content;
  };
  /// The parts that every document has unchanged, `[Content_Types].xml` first.
  std::vector<Part> unchanged;

  std::string document_name = "word/document.xml";
  std::string document_head, document_tail;
  std::string relationships_head, relationships_tail;
  std::string core_properties;
  StyleIds styles;  ///< escaped, as attributes hold them
  /// Only the ids of hyperlinks' relationships begin like this.
  std::string hyperlink_prefix = "L";
};

/// The parts of the built-in template.
LookParts built_in_parts();

}  // namespace casebook
