// SPDX-License-Identifier: MIT
// Paths from and to texts. All texts of the program are UTF-8; where a path is of UTF-16, as on
// Windows, the conversion that std::filesystem makes by itself follows the system's old encoding
// instead.
#pragma once

#include <filesystem>
#include <string_view>

namespace casebook {

/// The path that `name`, in UTF-8, stands for. Throws std::system_error if it is ill-formed and the
/// system's paths are of UTF-16.
inline std::filesystem::path path_of(std::string_view name) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the same bytes, said to be UTF-8
  return {std::u8string_view(reinterpret_cast<const char8_t*>(name.data()), name.size())};
}

}  // namespace casebook
