// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cassert>
#include <span>
#include <string_view>

namespace casebook {

struct EmbeddedPart {
  std::string_view name;  ///< as in the package
  std::string_view content;
};

/// The files of templates/docx, in the order of a package. Made by cmake/embed.cmake.
std::span<const EmbeddedPart> embedded_parts();

/// The content of the one that is called `name`, which is there.
inline std::string_view embedded_part(std::string_view name) {
  const auto found = std::ranges::find(embedded_parts(), name, &EmbeddedPart::name);
  assert(found != embedded_parts().end());
  return found->content;
}

}  // namespace casebook
