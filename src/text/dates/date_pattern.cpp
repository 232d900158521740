// SPDX-License-Identifier: MIT
#include "text/dates/date_pattern.hpp"

#include <array>
#include <ctime>

#include "text/date.hpp"

namespace casebook {
namespace {

Date date_of(const std::tm& parts) {
  if (parts.tm_mon < 0 || parts.tm_year < 1000 - 1900) return {};
  return make_date(static_cast<unsigned>(parts.tm_year + 1900),
                   static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday));
}

}  // namespace

Date date_by_pattern(const std::string& text, const std::string& pattern) {
  std::tm parts{};
  parts.tm_mon = -1;
  parts.tm_mday = 0;
  parts.tm_year = -1900;
  const char* const stop = ::strptime(text.c_str(), pattern.c_str(), &parts);
  return stop == text.c_str() + text.size() ? date_of(parts) : Date{};
}

std::string example_by_pattern(const std::string& pattern) {
  std::tm parts{};
  parts.tm_year = 2021 - 1900;
  parts.tm_mon = 10;
  parts.tm_mday = 28;
  parts.tm_yday = 331;
  std::array<char, 256> written{};
  const std::size_t size = std::strftime(written.data(), written.size(), pattern.c_str(), &parts);
  return {written.data(), size};
}

}  // namespace casebook
