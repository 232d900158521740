// SPDX-License-Identifier: MIT
#include "terminal/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "terminal/printable.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

using namespace std::chrono_literals;

constexpr int bar_width = 24;

std::string bar(double fraction) {
  const int full = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * bar_width);
  return fmt::format("[{:=<{}}{:<{}}] {:3.0f}%", "", full, "", bar_width - full, fraction * 100);
}

}  // namespace

Progress::Progress(Verbosity verbosity, std::optional<bool> wanted)
    : verbosity_(verbosity),
      bar_(verbosity != Verbosity::quiet && wanted.value_or(::isatty(STDERR_FILENO) == 1)) {}

Progress::~Progress() { clear(); }

bool Progress::due() {
  const auto now = std::chrono::steady_clock::now();
  if (!bar_ || now - shown_at_ < 100ms) return false;
  shown_at_ = now;
  return true;
}

void Progress::reading(std::uint64_t rows, std::optional<double> fraction) {
  const std::lock_guard lock(mutex_);
  if (!due()) return;
  show(fmt::format("Reading {} {} rows", fraction ? bar(*fraction) : "", grouped(rows)));
}

void Progress::writing(std::uint64_t cases, std::uint64_t all_cases) {
  const std::lock_guard lock(mutex_);
  if (!due()) return;
  const auto fraction =
      static_cast<double>(cases) / static_cast<double>(std::max<std::uint64_t>(all_cases, 1));
  show(fmt::format("Writing {} {} of {} cases", bar(fraction), grouped(cases), grouped(all_cases)));
}

void Progress::say(std::string_view line) {
  if (verbosity_ != Verbosity::quiet) print(line);
}

void Progress::say_verbosely(std::string_view line) {
  if (verbosity_ == Verbosity::verbose) print(line);
}

void Progress::warn(std::string_view line) { print(line); }

void Progress::print(std::string_view line) {
  const std::lock_guard lock(mutex_);
  clear();
  const auto safe = printable(line) + '\n';
  std::fwrite(safe.data(), 1, safe.size(), stderr);
}

/// Overwrites the previous line: moves back to its start, then erases to the end of the line.
void Progress::show(const std::string& line) {
  std::fputs(("\r" + line + "\x1b[K").c_str(), stderr);
  std::fflush(stderr);
  showing_ = true;
}

void Progress::clear() {
  if (showing_) std::fputs("\r\x1b[K", stderr);
  showing_ = false;
}

}  // namespace casebook
