// SPDX-License-Identifier: MIT
#include "files/partial_name.hpp"

#include "text/path.hpp"

namespace casebook {
namespace {

/// The reverse of hidden_name(), for which a name may also lack the dot.
std::string_view without_hiding(std::string_view name) {
  name.remove_suffix(partial_suffix.size());
  if (name.starts_with('.')) name.remove_prefix(1);
  return name;
}

}  // namespace

std::string hidden_name(std::string_view name) {
  return std::string(".").append(name).append(partial_suffix);
}

std::filesystem::path without_partial(const std::filesystem::path& path) {
  std::filesystem::path shown = root_of(path);
  bool after_hidden = false;
  for (const auto& part : path.relative_path()) {
    const std::string name = part.string();
    if (after_hidden && (name == "new" || name == "old")) continue;
    after_hidden = name.ends_with(partial_suffix);
    if (!after_hidden)
      shown /= part;
    else if (name != partial_suffix)
      shown /= path_of(without_hiding(name));
  }
  return shown;
}

}  // namespace casebook
