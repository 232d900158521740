// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "docx/look.hpp"

namespace casebook::testing {

inline const Look& look() {
  static const Look built_in = Look::built_in();
  return built_in;
}

/// A paragraph of one plain run; `text` is escaped.
inline std::string paragraph(std::string_view style, std::string_view text) {
  return std::string("<w:p><w:pPr><w:pStyle w:val=\"")
      .append(style)
      .append("\"/></w:pPr><w:r><w:t>")
      .append(text)
      .append("</w:t></w:r></w:p>");
}

}  // namespace casebook::testing
