// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace casebook {

/// Whether another folder could stand in the place of `folder` unnoticed: not if it is a mount
/// point, or has access rules that no new folder gets.
bool may_be_replaced(const std::filesystem::path& folder);

/// Gives `made` the mode and the owner of `folder`. Returns false if that is not allowed.
bool make_like(const std::filesystem::path& made, const std::filesystem::path& folder);

}  // namespace casebook
