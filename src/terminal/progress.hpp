// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "options.hpp"

namespace casebook {

/// All that the program says while it works, on stderr: a line that is written over and over on a
/// terminal, plain lines elsewhere, or nothing. Threads may share it.
class Progress {
 public:
  /// `bar`: as --progress or --no-progress say; otherwise a bar where stderr is a terminal.
  Progress(Verbosity verbosity, std::optional<bool> bar);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// What is going on now; shown at most ten times a second. `fraction` from 0 to 1 where it is
  /// known.
  void reading(std::uint64_t rows, std::optional<double> fraction);
  void writing(std::uint64_t cases, std::uint64_t all_cases);

  /// A line that stays, unless quiet.
  void say(std::string_view line);
  /// A line that stays, if verbose.
  void say_verbosely(std::string_view line);
  /// A line that stays even if quiet: something the user should look at.
  void warn(std::string_view line);

 private:
  bool due();
  void show(const std::string& line);
  void clear();
  void print(std::string_view line);

  const Verbosity verbosity_;
  const bool bar_;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point shown_at_;
  bool showing_ = false;
};

}  // namespace casebook
