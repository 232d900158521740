// SPDX-License-Identifier: MIT
#include "reader/xlsx/number_format.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace casebook {
namespace {

/// The letters of a code that stand for parts of a date or time.
struct Parts {
  bool day = false, month_or_minute = false, year = false, clock = false, elapsed = false;
};

/// Past what stands in quotes, behind a backslash or, as the width of a character, behind _ and *.
std::size_t skip_literal(std::string_view code, std::size_t at) {
  if (code[at] != '"') return std::min(at + 2, code.size());
  const auto end = code.find('"', at + 1);
  return end == std::string_view::npos ? code.size() : end + 1;
}

/// `[h]`, `[mm]`, `[ss]`; other brackets hold colours, conditions and locales.
bool is_elapsed(std::string_view bracket) {
  const std::string inside = lower_ascii(bracket);
  return !inside.empty() && inside.find_first_not_of(inside[0]) == std::string::npos &&
         (inside[0] == 'h' || inside[0] == 'm' || inside[0] == 's');
}

void note(Parts& parts, char letter) {
  parts.day |= letter == 'd';
  parts.month_or_minute |= letter == 'm';
  parts.year |= letter == 'y' || letter == 'e' || letter == 'b';  // eras, Buddhist years
  parts.clock |= letter == 'h' || letter == 's';
}

Parts parts_of(std::string_view code) {
  Parts parts;
  for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
    const char c = lower(code[at]);
    if (c == '"' || c == '\\' || c == '_' || c == '*') {
      at = skip_literal(code, at);
    } else if (c == '[') {
      const auto end = std::min(code.find(']', at), code.size());
      parts.elapsed |= is_elapsed(code.substr(at + 1, end - at - 1));
      at = end + 1;
    } else if (equal_but_case(code.substr(at, 7), "general")) {
      at += 7;
    } else if (c == 'e' && at + 1 < code.size() && (code[at + 1] == '+' || code[at + 1] == '-')) {
      at += 2;  // 0.00E+00
    } else {
      note(parts, c);
      ++at;
    }
  }
  return parts;
}

}  // namespace

NumberForm number_form(std::string_view code) {
  const Parts parts = parts_of(code);
  if (parts.elapsed) return NumberForm::duration;
  if (parts.day) return NumberForm::date;
  if (parts.year && parts.month_or_minute && !parts.clock) return NumberForm::month;
  if (parts.year) return NumberForm::date;
  if (parts.clock) return NumberForm::time;
  return parts.month_or_minute ? NumberForm::date : NumberForm::number;
}

NumberForm number_form(unsigned built_in) {
  const auto within = [built_in](unsigned first, unsigned last) {
    return built_in >= first && built_in <= last;
  };
  if (built_in == 17) return NumberForm::month;
  if (built_in == 46) return NumberForm::duration;
  if (within(18, 21) || built_in == 45 || built_in == 47) return NumberForm::time;
  // From 27 on: what they mean in Chinese, Japanese, Korean and Thai, dates or times.
  return within(14, 16) || built_in == 22 || within(27, 36) || within(50, 58) || within(71, 81)
             ? NumberForm::date
             : NumberForm::number;
}

}  // namespace casebook
