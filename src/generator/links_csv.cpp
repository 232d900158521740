// SPDX-License-Identifier: MIT
#include "generator/links_csv.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "generator/heading.hpp"

namespace casebook {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// `-5`, `-12.50`
bool is_number(std::string_view cell) {
  if (cell.starts_with('-')) cell.remove_prefix(1);
  const auto point = cell.find('.');
  if (point == std::string_view::npos) return all_digits(cell);
  return all_digits(cell.substr(0, point)) && all_digits(cell.substr(point + 1));
}

/// An empty cell says nothing in a filter or a pivot table: what is not known is said in words.
std::string_view or_else(std::string_view cell, std::string_view words) {
  return cell.empty() ? words : cell;
}

/// Of each byte, whether a cell with it stands in quotes.
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
  if (cell.empty() || (cell[0] > '@' && cell[0] <= '~')) return false;  // as nearly all begin
  static constexpr std::array<std::string_view, 11> signs = {
      "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::ranges::any_of(signs, [&](auto sign) { return cell.starts_with(sign); }) &&
         !is_number(cell);
}

std::string_view links_csv_head() {
  return "\uFEFFroot_id,experiment_id,probe,date,case,position,url,host,kind\r\n";
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

void append_link_lines(std::string& csv, const Case& one, std::string_view title) {
  if (one.links.empty()) return;
  std::string date;
  append_iso_date(date, one.date);
  std::size_t position = 0;
  for (const Link& link : one.links) {
    const std::string number = std::to_string(++position);
    const std::string_view kind = link.kind == Link::Kind::whole ? "whole" : "truncated";
    for (const std::string_view cell : std::initializer_list<std::string_view>{
             one.root_id, or_else(one.experiment_id, "(none)"), title, or_else(date, "Undated"),
             one.name, number, link.url, or_else(link.host, "(unknown)")}) {
      append_csv_cell(csv, cell);
      csv += ',';
    }
    csv += kind;
    csv += "\r\n";
  }
}

}  // namespace casebook
