// SPDX-License-Identifier: MIT
// Windows has no strptime(), and its strftime() knows the conversions of C89 alone.
#include "text/dates/date_pattern.hpp"

#include <array>
#include <ctime>
#include <iomanip>
#include <locale>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include "text/dates/date_parts.hpp"

namespace casebook {
namespace {

/// What a conversion is in those of C89; nothing if there is no such conversion.
std::optional<std::string> in_c89(char conversion) {
  constexpr std::array<std::pair<char, std::string_view>, 8> shorter = {{{'D', "%m/%d/%y"},
                                                                         {'F', "%Y-%m-%d"},
                                                                         {'T', "%H:%M:%S"},
                                                                         {'R', "%H:%M"},
                                                                         {'e', "%d"},
                                                                         {'h', "%b"},
                                                                         {'n', " "},
                                                                         {'t', " "}}};
  for (const auto& [name, meaning] : shorter)
    if (name == conversion) return std::string(meaning);
  constexpr std::string_view known = "aAbBdHIjmMpSwyY%";
  if (known.find(conversion) == std::string_view::npos) return std::nullopt;
  return std::string{'%', conversion};
}

std::optional<std::string> in_c89(const std::string& pattern) {
  std::string plain;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '%') {
      plain += pattern[at];
      continue;
    }
    const auto meaning = ++at < pattern.size() ? in_c89(pattern[at]) : std::nullopt;
    if (!meaning) return std::nullopt;
    plain += *meaning;
  }
  return plain;
}

}  // namespace

Date date_by_pattern(const std::string& text, const std::string& pattern) {
  const auto plain = in_c89(pattern);
  if (!plain) return {};
  std::tm parts = no_parts();
  std::istringstream in(text);
  in.imbue(std::locale::classic());
  in >> std::get_time(&parts, plain->c_str());
  const bool whole = in.eof() || in.peek() == std::istringstream::traits_type::eof();
  return !in.fail() && whole ? date_of(parts) : Date{};
}

std::string example_by_pattern(const std::string& pattern) {
  const auto plain = in_c89(pattern);
  if (!plain) return {};
  const std::tm parts = example_parts();
  std::array<char, 256> written{};
  const std::size_t size = std::strftime(written.data(), written.size(), plain->c_str(), &parts);
  return {written.data(), size};
}

}  // namespace casebook
