// SPDX-License-Identifier: MIT
#include "sorter/packed_row.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>

namespace casebook {
namespace {

constexpr std::size_t place_size = 1;

std::size_t cell_size(const Cell& cell) {
  return sizeof(std::uint32_t) + (cell ? cell->size() : 0);
}

char* put(const Cell& cell, char* out) {
  const auto size = cell ? static_cast<std::uint32_t>(cell->size() + 1) : 0U;
  std::memcpy(out, &size, sizeof size);
  out += sizeof size;
  if (cell && !cell->empty()) {
    std::memcpy(out, cell->data(), cell->size());
    out += cell->size();
  }
  return out;
}

Cell take(std::string_view& packed) {
  std::uint32_t size = 0;
  assert(packed.size() >= sizeof size);
  std::memcpy(&size, packed.data(), sizeof size);
  packed.remove_prefix(sizeof size);
  if (size == 0) return std::nullopt;
  const auto cell = packed.substr(0, size - 1);
  packed.remove_prefix(cell.size());
  return cell;
}

}  // namespace

std::size_t packed_size(const Row& row) {
  auto size = cell_size(row.root_id) + place_size + cell_size(row.experiment_id) +
              cell_size(row.date) + cell_size(row.text);
  for (const auto& cell : row.attributes) size += cell_size(cell);
  return size;
}

char* pack(const Row& row, std::size_t place, char* out) {
  constexpr std::size_t last_place = 255;  // those beyond share it
  out = put(row.root_id, out);
  *out++ = static_cast<char>(std::min(place, last_place));
  for (const auto* cell : {&row.experiment_id, &row.date, &row.text}) out = put(*cell, out);
  for (const auto& cell : row.attributes) out = put(cell, out);
  return out;
}

std::string_view packed_root(std::string_view packed) {
  return take(packed).value_or(std::string_view{});
}

Row unpack(std::string_view packed, std::vector<Cell>& attributes) {
  Row row;
  row.root_id = take(packed);
  packed.remove_prefix(place_size);
  row.experiment_id = take(packed);
  row.date = take(packed);
  row.text = take(packed);
  attributes.clear();
  while (!packed.empty()) attributes.push_back(take(packed));
  row.attributes = attributes;
  return row;
}

}  // namespace casebook
