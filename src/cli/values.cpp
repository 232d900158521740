// SPDX-License-Identifier: MIT
#include "cli/values.hpp"

#include <charconv>
#include <limits>
#include <optional>
#include <string_view>

#include "text/ascii.hpp"
#include "text/dates/date_forms.hpp"

namespace casebook {
namespace {

std::optional<std::uint64_t> decimal(std::string_view text) {
  std::uint64_t number = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

/// By how many bits a unit shifts: `k` 10, `MiB` 20, none 0.
std::optional<unsigned> shift_of(std::string unit) {
  unit = CLI::detail::to_lower(unit);
  for (const std::string_view ending : {"b", "i"}) {
    if (!unit.empty() && unit.substr(unit.size() - 1) == ending) unit.pop_back();
  }
  if (unit.empty()) return 0;
  const auto at = std::string_view("kmgt").find(unit);
  if (unit.size() != 1 || at == std::string_view::npos) return std::nullopt;
  return static_cast<unsigned>(10 * (at + 1));
}

}  // namespace

CLI::Validator whole_number(std::uint64_t least, std::uint64_t most) {
  const auto check = [least, most](std::string& text) -> std::string {
    const auto number = decimal(text);
    if (number && *number >= least && *number <= most) return {};
    auto sentence = "'" + text + "' is no whole number from " + std::to_string(least);
    if (most == std::numeric_limits<std::uint64_t>::max()) return sentence + " on";
    return sentence + " to " + std::to_string(most);
  };
  return {check, ""};
}

Shard shard(const std::string& text) {
  const auto slash = std::min(text.find('/'), text.size());
  const auto number = decimal(text.substr(0, slash));
  const auto count = decimal(slash < text.size() ? text.substr(slash + 1) : "");
  constexpr std::uint64_t most = 100'000;
  if (!number || !count)
    throw CLI::ValidationError("'" + text + "' is no shard; write 2/3 for the second of three");
  if (*number < 1 || *number > *count || *count > most)
    throw CLI::ValidationError("There is no shard " + text +
                               ": the first number goes from 1 to the second, and that to " +
                               std::to_string(most));
  return {static_cast<unsigned>(*number), static_cast<unsigned>(*count)};
}

std::size_t memory_size(const std::string& text) {
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto number = decimal(text.substr(0, digits));
  const auto shift = shift_of(text.substr(digits));
  constexpr std::size_t least = std::size_t{1} << 20;
  constexpr auto most = std::numeric_limits<std::size_t>::max();
  if (!number || !shift || *number > most >> *shift || *number << *shift < least) {
    throw CLI::ValidationError("--memory",
                               "'" + text + "' is no size from 1M on; write it as 256M or 2G");
  }
  return *number << *shift;
}

Date month(const std::string& text) {
  const auto date = parse_date(std::string_view(text));
  if (date.undated()) throw CLI::ValidationError("'" + text + "' is no month; write it as 2020-10");
  return date.month_only();
}

char character(const std::string& option, const std::string& text, bool may_be_none) {
  static const std::map<std::string, char> names = {
      {"tab", '\t'}, {"\\t", '\t'},  {"comma", ','},     {"semicolon", ';'},
      {"pipe", '|'}, {"space", ' '}, {"backslash", '\\'}};
  const std::string word = CLI::detail::to_lower(text);
  if (const auto found = names.find(word); found != names.end()) return found->second;
  if (may_be_none && (word == "none" || word.empty())) return '\0';
  const bool fits = text.size() == 1 && is_ascii(text[0]) && text[0] != '\n' && text[0] != '\r';
  if (!fits) {
    throw CLI::ValidationError(option, "'" + text +
                                           "' is no single character, nor a word for one: "
                                           "tab, comma, semicolon, pipe, space, backslash" +
                                           (may_be_none ? ", none" : ""));
  }
  return text[0];
}

}  // namespace casebook
