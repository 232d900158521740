// SPDX-License-Identifier: MIT
#include "reader/names.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr bool is_blank(char32_t c) { return c == ' ' || (c >= 0x09 && c <= 0x0D); }

/// A character that is invisible or looks like a blank.
constexpr bool is_unseen(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

constexpr bool is_edge(char32_t c) { return is_blank(c) || is_unseen(c); }

std::string spelled(char32_t c) {
  std::string hex;
  for (int shift = 12; shift >= 0; shift -= 4) hex += capital_hex_digits[(c >> shift) & 0xF];
  return "<U+" + hex + ">";
}

std::string shown(std::string_view name) {
  constexpr std::size_t longest = 40;  // in bytes
  const std::string_view kept = beginning_of(name, longest);
  const std::string_view more = kept.size() < name.size() ? "…" : "";
  std::string out;
  bool odd = name.empty() || without_edges(name).size() != name.size() ||
             name.find_first_of(",\"") != std::string_view::npos;
  for (std::size_t at = 0; at < kept.size();) {
    const Decoded c = character_at(kept, at);
    const bool unseen = is_unseen(c.code_point) || is_blank(c.code_point);
    if (unseen && c.code_point != ' ')
      out += spelled(c.code_point);
    else
      out += kept.substr(at, c.length);
    odd = odd || (unseen && c.code_point != ' ');
    at += c.length;
  }
  out += more;
  return odd ? "'" + out + "'" : out;
}

}  // namespace

std::string_view without_edges(std::string_view name) {
  while (!name.empty()) {
    const Decoded first = decode_if_well_formed(name, 0);
    if (first.length == 0 || !is_edge(first.code_point)) break;
    name.remove_prefix(first.length);
  }
  while (!name.empty()) {
    std::size_t start = name.size() - 1;
    while (start > 0 && is_trail(name[start])) --start;
    const Decoded last = decode_if_well_formed(name, start);
    if (start + last.length != name.size() || !is_edge(last.code_point)) break;
    name.remove_suffix(last.length);
  }
  return name;
}

std::size_t names_in(const std::vector<std::string>& row, const std::vector<std::string>& wanted) {
  return static_cast<std::size_t>(std::ranges::count_if(wanted, [&](const std::string& name) {
    return !name.empty() && std::ranges::any_of(row, [&](const std::string& cell) {
      return equal_but_case(cell, name);
    });
  }));
}

std::string list_names(const std::vector<std::string>& names) {
  constexpr std::size_t most = 20;
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
    if (i > 0) list += ", ";
    list += shown(names[i]);
  }
  return names.size() > most ? list + ", …" : list;
}

}  // namespace casebook
