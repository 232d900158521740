// SPDX-License-Identifier: MIT
#include "text/dates/date_pattern.hpp"

#include <array>
#include <ctime>

#include "text/dates/date_parts.hpp"

namespace casebook {
Date date_by_pattern(const std::string& text, const std::string& pattern) {
  std::tm parts = no_parts();
  const char* const stop = ::strptime(text.c_str(), pattern.c_str(), &parts);
  return stop == text.c_str() + text.size() ? date_of(parts) : Date{};
}

std::string example_by_pattern(const std::string& pattern) {
  const std::tm parts = example_parts();
  std::array<char, 256> written{};
  const std::size_t size = std::strftime(written.data(), written.size(), pattern.c_str(), &parts);
  return {written.data(), size};
}

}  // namespace casebook
