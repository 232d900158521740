// SPDX-License-Identifier: MIT
#include "normalizer/short_value.hpp"

#include "normalizer/blanks.hpp"
#include "normalizer/tidier.hpp"
#include "options.hpp"

namespace casebook {
namespace {

/// Whether there is nothing to do: visible ASCII without references, with single blanks between
/// words. Nearly all identifiers and dates are like this.
bool is_tidy(std::string_view raw) {
  bool after_blank = true;
  for (const char c : raw) {
    const bool blank = c == ' ';
    if (blank ? after_blank : c < '!' || c > '~' || c == '&') return false;
    after_blank = blank;
  }
  return !after_blank;
}

}  // namespace

std::string tidy_line(std::string_view raw) {
  if (is_tidy(raw)) return std::string(raw);
  Repairs repairs;
  Tidier tidier(NormalizerOptions{});
  std::string line(tidier.tidy(raw, false, repairs));
  fold_lines(line);
  return line;
}

}  // namespace casebook
