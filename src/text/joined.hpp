// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// `parts` with `between` between each two of them; those that are empty count.
inline std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) text.append(i > 0 ? between : "").append(parts[i]);
  return text;
}

}  // namespace casebook
