// SPDX-License-Identifier: MIT
// What a file of options says. This is the door to toml++.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// `option = value` in such a file.
struct Setting {
  std::string command;  ///< the table it stands in, `[export]`; empty above all tables
  std::string option;
  std::vector<std::string> values;  ///< one, or the elements of an array
  bool is_array = false;
  std::size_t line = 0;  ///< from 1 on
};

/// Reads TOML 1.0 (https://toml.io/en/v1.0.0) strictly. `file` names it in errors.
/// Throws UsageError, which names the line, where it is broken or holds what no option can be.
std::vector<Setting> read_settings(const std::string& file, std::string_view text);

}  // namespace casebook
