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

/// Everything that the program says on stderr while it works: a line that is overwritten on a
/// terminal, plain lines elsewhere, or nothing. Threads may share it.
class Progress {
 public:
  /// `bar`: the choice of --progress or --no-progress; if there is none, a bar is shown if stderr
  /// is a terminal.
  Progress(Verbosity verbosity, std::optional<bool> bar);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// The current state; shown at most ten times a second. `fraction` is from 0 to 1 if it is known.
  void reading(std::uint64_t rows, std::optional<double> fraction);
  void writing(std::uint64_t cases, std::uint64_t all_cases);
  /// A phase of which nothing is known but its name begins: `Putting documents in order`.
  void begin(const std::string& phase);

  /// A line that stays, unless quiet.
  void say(std::string_view line);
  /// A line that stays, if verbose.
  void say_verbosely(std::string_view line);
  /// A line that stays even if quiet, for something that the user should check.
  void warn(std::string_view line);

 private:
  using Clock = std::chrono::steady_clock;

  bool due();
  std::string time_left(const char* phase, double fraction);
  void show(const std::string& line);
  void clear();
  void print(std::string_view line);

  const Verbosity verbosity_;
  const bool bar_;
  const bool lines_;  ///< instead, and seldom
  std::mutex mutex_;
  Clock::time_point shown_at_;
  Clock::time_point begun_at_ = Clock::now();  ///< the phase
  std::string phase_;
  bool showing_ = false;
};

}  // namespace casebook
