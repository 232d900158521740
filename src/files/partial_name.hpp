// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace casebook {

/// How the hidden files and folders end in which a run keeps what is not whole yet.
inline constexpr std::string_view partial_suffix = ".casebook-partial";

/// What `name` is called while it is not whole: `.name.casebook-partial`.
std::string hidden_name(std::string_view name);

/// `path` as it will be called when all is whole: what a user knows. Where it leads into no hidden
/// folder, it is `path`.
std::filesystem::path without_partial(const std::filesystem::path& path);

}  // namespace casebook
