// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// Writes a row without its probe as one run of bytes: for each cell, its length plus one in 32
/// bits (0: NULL), and its bytes; root_id, then `place` in one byte, experiment_id, date, text, and
/// the attributes. Only for this process, because integers are in the machine's byte order. Equal
/// rows have equal bytes, so the bytes also break ties in sorting, `place` first. `out` must have
/// room for packed_size(row) bytes. Returns the end of the bytes written.
char* pack(const Row& row, std::size_t place, char* out);

/// The number of bytes that pack() writes.
std::size_t packed_size(const Row& row);

/// The root_id of `packed`, empty where it is NULL.
std::string_view packed_root(std::string_view packed);

/// The row of `packed`, as views into it; `attributes` keeps those of the row. The probe is NULL.
Row unpack(std::string_view packed, std::vector<Cell>& attributes);

}  // namespace casebook
