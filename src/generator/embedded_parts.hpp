// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace casebook {

struct EmbeddedPart {
  std::string_view name;  ///< as in the package
  std::string_view content;
};

/// The files of templates/docx, in the order of a package. Made by cmake/embed.cmake.
std::span<const EmbeddedPart> embedded_parts();

}  // namespace casebook
