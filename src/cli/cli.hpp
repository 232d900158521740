// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "options.hpp"

namespace casebook {

/// What the user typed, as plain data.
struct CommandLine {
  struct Text {
    std::string text;  ///< help or version: print it and be done
  };
  std::variant<Text, ExportOptions, InspectOptions, TemplateOptions, MergeOptions, PlanOptions>
      command;
  Verbosity verbosity = Verbosity::normal;
  std::optional<bool> progress;  ///< --progress or --no-progress
};

/// Reads the command line, and the file that --config names. Opens nothing else. Throws UsageError.
CommandLine parse_command_line(int argc, const char* const* argv);

}  // namespace casebook
