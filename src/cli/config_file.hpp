// SPDX-License-Identifier: MIT
// The file of options that --config names.
#pragma once

#include <CLI/CLI.hpp>
#include <istream>
#include <string>
#include <vector>

namespace casebook {

/// A file of `option = value` lines that serves every command: options of other commands, and those
/// in tables of other commands (`[inspect]`), are ignored.
class ConfigReader : public CLI::Config {
 public:
  /// Refers to `app`.
  explicit ConfigReader(const CLI::App& app) : app_(app) {}

  /// Throws UsageError, which names file and line, where it is no TOML or holds an unknown option.
  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override;
  std::string to_config(const CLI::App*, bool, bool, std::string) const override { return {}; }

 private:
  const CLI::App& app_;
};

/// Adds --config FILE to `app`, whose commands take it, too. Call once, when the commands exist.
void add_config_option(CLI::App& app);

}  // namespace casebook
