// SPDX-License-Identifier: MIT
// The file of options that --config names.
#pragma once

#include <CLI/CLI.hpp>
#include <vector>

namespace casebook {

/// A file of `option = value` lines belongs to whichever command was typed: what only another
/// command knows is passed over, so that one file serves them all.
class FlatToml : public CLI::ConfigTOML {
 public:
  /// Refers to `app`.
  explicit FlatToml(const CLI::App& app) : app_(app) {}

  std::vector<CLI::ConfigItem> from_config(std::istream& file) const override;

 private:
  const CLI::App& app_;
};

/// Lets `app` and each of its commands take --config FILE, and shows it in the help of all of them.
/// To be called once, when the commands are there.
void add_config_option(CLI::App& app);

}  // namespace casebook
