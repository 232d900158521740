// SPDX-License-Identifier: MIT
#include "cli/help/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace casebook {
namespace {

constexpr std::size_t shortest_beginning = 3;

/// The optimal string alignment distance; three rows of its matrix are enough.
std::size_t slips_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = std::exchange(last, row);
  }
  return last[b.size()];
}

std::optional<std::string> continued(std::string_view word, const std::vector<std::string>& known) {
  const auto begins = [&](const std::string& one) { return one.starts_with(word); };
  if (word.size() < shortest_beginning || std::ranges::count_if(known, begins) != 1)
    return std::nullopt;
  return *std::ranges::find_if(known, begins);
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
  if (auto whole = continued(word, known)) return whole;
  std::optional<std::string> best;
  std::size_t fewest = word.size() / 3 + 1;
  for (const auto& one : known) {
    const std::size_t slips = slips_between(word, one);
    if (slips >= fewest) continue;
    fewest = slips;
    best = one;
  }
  return best;
}

std::string with_guess(const std::optional<std::string>& guess, const std::string& hint) {
  return guess ? "Did you mean " + *guess + "? " + hint : hint;
}

}  // namespace casebook
