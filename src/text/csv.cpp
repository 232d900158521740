// SPDX-License-Identifier: MIT
#include "text/csv.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/byte_block.hpp"

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

ByteBlock special_in(ByteBlock block) {
  return equal(block, ',') | equal(block, '"') | equal(block, '\r') | equal(block, '\n');
}

/// Whether a cell contains what only quotation marks can hold.
bool needs_quotes(std::string_view cell) {
  ByteBlock special{};
  for (; cell.size() >= block_size; cell.remove_prefix(block_size))
    special |= special_in(load_block(cell.data()));
  char rest[block_size] = {};
  std::ranges::copy(cell, rest);
  return any_of(special | special_in(load_block(rest)));
}

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
  if (needs_quotes(cell))
    append_quoted(csv, cell);
  else
    csv += cell;
}

}  // namespace casebook
