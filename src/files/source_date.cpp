// SPDX-License-Identifier: MIT
#include "files/source_date.hpp"

#include <fmt/chrono.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace casebook {
namespace {

// The last second of the year 9999: W3CDTF has four digits for a year.
constexpr std::time_t last_second = 253402300799;

}  // namespace

std::optional<std::time_t> source_date() {
  const char* variable = std::getenv("SOURCE_DATE_EPOCH");
  if (!variable) return std::nullopt;
  const std::string_view digits = variable;
  std::time_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.empty() ||
      seconds < 0 || seconds > last_second)
    return std::nullopt;
  return seconds;
}

std::optional<std::string> source_date_text() {
  const auto seconds = source_date();
  if (!seconds) return std::nullopt;
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(*seconds));
}

}  // namespace casebook
