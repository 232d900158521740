// SPDX-License-Identifier: MIT
#include "files/cell_text.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/graphemes.hpp"

namespace casebook {
namespace {

constexpr std::string_view escaped_underscore = "_x005F_";

bool is_hex(char c) { return hex_value(c) < 16; }

/// Whether an escaped character `_xHHHH_` is at `at`.
bool stands_for_character(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at, escaped_underscore.size());
  return here.size() == escaped_underscore.size() && here.starts_with("_x") && here.back() == '_' &&
         std::ranges::all_of(here.substr(2, 4), is_hex);
}

/// By how many units escaping lengthens `text`.
std::size_t growth_of(std::string_view text) {
  std::size_t growth = 0;
  for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x", at + 1))
    if (stands_for_character(text, at)) growth += escaped_underscore.size() - 1;
  return growth;
}

/// The position at `units` or before: UTF-8 has at least one byte for each UTF-16 unit.
std::size_t cut_at(std::string_view text, std::size_t units) {
  if (text.size() <= units) return text.size();
  if (const std::size_t size = cut_between_graphemes(text, units, text.size())) return size;
  std::size_t size = units;  // one character of marks without end
  while ((static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return size;
}

}  // namespace

/// Text to be escaped counts at its escaped length, which is at most twice its own.
std::size_t size_in_cell(std::string_view text) {
  const std::size_t size = cut_at(text, most_cell_units);
  const std::size_t growth = growth_of(text.substr(0, size));
  if (growth == 0 || size + growth <= most_cell_units) return size;
  return cut_at(text, most_cell_units / 2);
}

std::string_view take_cell(std::string_view& rest) {
  const std::string_view cell = rest.substr(0, size_in_cell(rest));
  rest.remove_prefix(cell.size());
  return cell;
}

std::string escaped_cell(std::string_view text) {
  std::string escaped;
  std::size_t done = 0;
  for (std::size_t at = text.find("_x"); at != std::string_view::npos;
       at = text.find("_x", at + 1)) {
    if (!stands_for_character(text, at)) continue;
    escaped.append(text.substr(done, at - done)).append(escaped_underscore);
    done = at + 1;
  }
  return escaped.append(text.substr(done));
}

bool is_whole_number(std::string_view cell) {
  constexpr std::size_t most_digits = 15;
  if (cell == "0") return true;
  if (cell.starts_with('-')) cell.remove_prefix(1);
  return !cell.empty() && cell.size() <= most_digits && cell.front() != '0' &&
         std::ranges::all_of(cell, is_digit);
}

}  // namespace casebook
