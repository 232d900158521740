// SPDX-License-Identifier: MIT
// The file of options that --config names.
#pragma once

#include <CLI/CLI.hpp>
#include <vector>

namespace casebook {

/// A file of `option = value` lines that serves every command: options of other commands are
/// ignored.
class FlatToml : public CLI::ConfigTOML {
 public:
  /// Refers to `app`.
  explicit FlatToml(const CLI::App& app) : app_(app) {}

  std::vector<CLI::ConfigItem> from_config(std::istream& file) const override;

 private:
  const CLI::App& app_;
};

/// Adds --config FILE to `app` and each of its commands, and to the help of all of them. Call once,
/// when the commands exist.
void add_config_option(CLI::App& app);

}  // namespace casebook
