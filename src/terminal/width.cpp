// SPDX-License-Identifier: MIT
#include "terminal/width.hpp"

#include "text/east_asian.hpp"
#include "text/graphemes.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// Those that terminals show in colour, as wide as ideographs (UAX #11, 6).
bool is_pictograph(char32_t c) { return c >= U'\U0001F300' && c <= U'\U0001FAFF'; }

std::size_t columns_of(char32_t c) {
  return east_asian(c) == EastAsian::none && !is_pictograph(c) ? 1 : 2;
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    columns += columns_of(c.code_point);
    at += c.length;
  }
  return columns;
}

std::string cut_to_width(std::string_view text, std::size_t columns) {
  std::size_t taken = 0;
  std::size_t fits = 0;  // bytes that leave room for the mark
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    taken += columns_of(c.code_point);
    at += c.length;
    if (taken < columns) fits = at;
    if (taken > columns)
      return std::string(text.substr(0, cut_between_graphemes(text, fits, fits))) + "…";
  }
  return std::string(text);
}

}  // namespace casebook
