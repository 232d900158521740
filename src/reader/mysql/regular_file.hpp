// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace casebook {

/// The first bytes of a file, at most `most`; nothing, with errno set, if open_regular() fails or
/// the disk does.
std::optional<std::string> read_regular(const std::filesystem::path& path, std::size_t most);

}  // namespace casebook
