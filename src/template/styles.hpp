// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "docx/style_ids.hpp"
#include "xml/tree.hpp"

namespace casebook {

struct FittedStyles {
  StyleIds ids;
  std::vector<std::string> added;  ///< names of styles that were missing
};

/// Makes the styles part of a template fit: adds what is missing as the built-in template has it,
/// based on the template's own default styles, and gives headings the spelling and the outline
/// level that Word gives them; the order of children is for put_in_schema_order() to set. Throws
/// TemplateFault where a name belongs to a style of another kind.
FittedStyles fit_styles(XmlTree& styles);

}  // namespace casebook
