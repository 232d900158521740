// SPDX-License-Identifier: MIT
// The footer of the variant with links, which is for reading: what the document is called, and the
// number of the page (ISO 29500-1, 17.10.3 and 17.16.5.44). It needs no update when it is opened.
#pragma once

#include <string>
#include <string_view>

#include "docx/look_parts.hpp"
#include "docx/paragraphs.hpp"

namespace casebook::footer {

inline constexpr std::string_view name = "word/footer1.xml";

/// Has the built-in document refer to a footer.
void refer_to(LookParts& parts);

/// The part itself.
std::string part(ParagraphWriter& paragraphs, std::string_view title);

}  // namespace casebook::footer
