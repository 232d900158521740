// SPDX-License-Identifier: MIT
#include "files/hidden_name.hpp"

namespace casebook {

std::string hidden_name(std::string_view name) {
  return std::string(".").append(name).append(hidden_suffix);
}

std::filesystem::path without_hidden(const std::filesystem::path& path) {
  std::filesystem::path shown;
  bool after_hidden = false;
  for (const auto& part : path) {
    const std::string name = part.string();
    if (after_hidden && (name == "new" || name == "old")) continue;
    after_hidden = name.ends_with(hidden_suffix);
    if (!after_hidden)
      shown /= part;
    else if (name != hidden_suffix)
      shown /= name.substr(1, name.size() - 1 - hidden_suffix.size());
  }
  return shown;
}

}  // namespace casebook
