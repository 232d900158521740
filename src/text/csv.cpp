// SPDX-License-Identifier: MIT
#include "text/csv.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace casebook {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// `-5`, `-12.50`
bool is_number(std::string_view cell) {
  if (cell.starts_with('-')) cell.remove_prefix(1);
  const auto point = cell.find('.');
  if (point == std::string_view::npos) return all_digits(cell);
  return all_digits(cell.substr(0, point)) && all_digits(cell.substr(point + 1));
}

/// For each byte, whether a cell that contains it is quoted.
constexpr auto needs_quotes = [] {
  std::array<bool, 256> table{};
  for (const char c : {',', '"', '\r', '\n'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

void append_quoted(std::string& csv, std::string_view cell) {
  csv += '"';
  for (const char c : cell) {
    if (c == '"') csv += '"';
    csv += c;
  }
  csv += '"';
}

}  // namespace

bool starts_formula(std::string_view cell) {
  if (cell.empty() || (cell[0] > '@' && cell[0] <= '~'))
    return false;  // nearly all cells begin like this
  static constexpr std::array<std::string_view, 11> signs = {
      "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::ranges::any_of(signs, [&](auto sign) { return cell.starts_with(sign); }) &&
         !is_number(cell);
}

void append_csv_cell(std::string& csv, std::string_view cell) {
  std::string safe;
  if (starts_formula(cell)) cell = safe.append("'").append(cell);
  if (std::ranges::none_of(cell,
                           [](char c) { return needs_quotes[static_cast<unsigned char>(c)]; }))
    csv += cell;
  else
    append_quoted(csv, cell);
}

}  // namespace casebook
