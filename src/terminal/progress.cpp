// SPDX-License-Identifier: MIT
#include "terminal/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "terminal/console.hpp"
#include "terminal/printable.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

using namespace std::chrono_literals;

constexpr int bar_width = 24;
constexpr std::chrono::milliseconds seldom = 30s;  // between plain lines, which stay

std::string bar(double fraction) {
  const int full = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * bar_width);
  return fmt::format("[{:=<{}}{:<{}}] {:3.0f}%", "", full, "", bar_width - full, fraction * 100);
}

}  // namespace

Progress::Progress(Verbosity verbosity, std::optional<bool> wanted)
    : verbosity_(verbosity),
      bar_(verbosity != Verbosity::quiet && wanted.value_or(errors_are_seen())),
      lines_(verbosity != Verbosity::quiet && !bar_ && !wanted),
      shown_at_(bar_ ? Clock::time_point() : Clock::now()) {}

Progress::~Progress() { clear(); }

bool Progress::due() {
  const auto now = Clock::now();
  if (!(bar_ || lines_) || now - shown_at_ < (bar_ ? 100ms : seldom)) return false;
  shown_at_ = now;
  return true;
}

void Progress::reading(std::uint64_t rows, std::optional<double> fraction) {
  const std::lock_guard lock(mutex_);
  if (!due()) return;
  show(fmt::format("Reading {} {} rows{}", fraction ? bar(*fraction) : "", grouped(rows),
                   time_left("Reading", fraction.value_or(0))));
}

void Progress::writing(std::uint64_t cases, std::uint64_t all_cases) {
  const std::lock_guard lock(mutex_);
  if (!due()) return;
  const auto fraction =
      static_cast<double>(cases) / static_cast<double>(std::max<std::uint64_t>(all_cases, 1));
  show(fmt::format("Writing {} {} of {} cases{}", bar(fraction), grouped(cases), grouped(all_cases),
                   time_left("Writing", fraction)));
}

void Progress::begin(const std::string& phase) {
  const std::lock_guard lock(mutex_);
  if (bar_) show(phase);
}

/// `, 2 min left`; nothing where too little is done to tell.
std::string Progress::time_left(const char* phase, double fraction) {
  const auto now = Clock::now();
  if (phase_ != phase) {
    phase_ = phase;
    begun_at_ = now;
  }
  const double elapsed = std::chrono::duration<double>(now - begun_at_).count();
  if (elapsed < 5 || fraction < 0.01 || fraction > 1) return {};
  const auto seconds = static_cast<std::uint64_t>(elapsed * (1 - fraction) / fraction);
  if (seconds < 60) return fmt::format(", {} s left", seconds);
  return fmt::format(", {} min left", grouped(seconds / 60 + 1));
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
  std::fflush(stderr);
}

/// Overwrites the previous line: moves back to its start, then erases to the end of the line.
void Progress::show(const std::string& line) {
  if (!bar_) {
    std::fputs((line + '\n').c_str(), stderr);
    return;
  }
  std::fputs(("\r" + line + "\x1b[K").c_str(), stderr);
  std::fflush(stderr);
  showing_ = true;
}

void Progress::clear() {
  if (showing_) std::fputs("\r\x1b[K", stderr);
  showing_ = false;
}

}  // namespace casebook
