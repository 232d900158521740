// SPDX-License-Identifier: MIT
#include "reader/header.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "reader/names.hpp"

namespace casebook {
namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::array fixed_columns = {&Columns::root_id, &Columns::experiment_id, &Columns::probe,
                                      &Columns::date, &Columns::text};

/// A position among the columns, counted from 1; none if the name is no number.
std::optional<std::size_t> place(const std::string& name) {
  std::size_t number = 0;
  const char* const end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data(), end, number);
  return error == std::errc{} && stop == end && number > 0 ? std::optional(number) : std::nullopt;
}

bool asks_for_places(const Columns& wanted) {
  return std::ranges::any_of(fixed_columns,
                             [&](auto column) { return place(wanted.*column).has_value(); });
}

std::size_t widest(const Rows& rows) {
  std::size_t size = 0;
  for (const auto& row : rows) size = std::max(size, row.size());
  return size;
}

/// A column exists only if it was asked for by its position.
TableHeader without_names(const Rows& rows, const Columns& wanted, std::uint64_t skip) {
  TableHeader header{{}, wanted, skip, {}};
  for (std::size_t i = 1; i <= widest(rows); ++i) header.names.push_back(std::to_string(i));
  const Columns usual;
  for (const auto column : fixed_columns)
    if (wanted.*column == usual.*column) (header.columns.*column).clear();
  return header;
}

void name_place(std::string& column, const std::vector<std::string>& names) {
  const auto number = place(column);
  if (!number || *number > names.size() || names_in(names, {column}) > 0) return;
  column = names[*number - 1];
}

std::string advice_for(const Rows& rows, std::size_t header,
                       const std::vector<std::string>& names) {
  for (std::size_t i = header + 1; i < rows.size(); ++i)
    if (names_in(rows[i], names) == names.size())
      return ". Row " + std::to_string(i + 1) + " has them: --skip-rows " + std::to_string(i);
  if (names_in(rows[header], names) > 0) return {};
  return ". Of a file without names say the places: --columns probe=1,text=3";
}

}  // namespace

std::vector<std::string> wanted_names(const Columns& wanted) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && !place(name)) names.push_back(name);
  };
  for (const auto column : fixed_columns) add(wanted.*column);
  std::ranges::for_each(wanted.attributes, add);
  return names;
}

TableHeader find_header(const Rows& first_rows, const Columns& wanted, std::uint64_t skip) {
  if (first_rows.empty()) return {{}, wanted, 0, {}};
  const std::vector<std::string> names = wanted_names(wanted);
  const auto has_names = [&](std::size_t row) {
    return row < first_rows.size() && names_in(first_rows[row], names) > 0;
  };
  const bool above = !has_names(0) && has_names(skip);
  if (!above && !has_names(0) && asks_for_places(wanted))
    return without_names(first_rows, wanted, skip);
  const std::size_t row = above ? skip : 0;
  TableHeader header{first_rows[row], wanted, 1 + skip, advice_for(first_rows, row, names)};
  for (const auto column : fixed_columns) name_place(header.columns.*column, header.names);
  for (std::string& name : header.columns.attributes) name_place(name, header.names);
  return header;
}

}  // namespace casebook
