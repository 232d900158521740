// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace casebook {

/// The ending of the hidden files and folders that hold a run's incomplete output.
inline constexpr std::string_view partial_suffix = ".casebook-partial";

/// The name of `name` while it is incomplete: `.name.casebook-partial`.
std::string hidden_name(std::string_view name);

/// The name that `path` will have once complete, which is the one that a user knows. If it leads
/// into no hidden folder, `path` itself.
std::filesystem::path without_partial(const std::filesystem::path& path);

}  // namespace casebook
