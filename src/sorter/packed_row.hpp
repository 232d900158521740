// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// A row without its probe as one run of bytes: each cell a 32-bit length plus one (0: NULL) and
/// its bytes; root_id, experiment_id, date, text, then the attributes. For this process alone: the
/// order of bytes is the machine's. Equal rows have equal bytes, so the bytes also break ties in
/// sorting. Writes to `out`, which holds packed_size(row) bytes, and gives one past the last byte
/// written.
char* pack(const Row& row, char* out);

/// How many bytes pack() writes.
std::size_t packed_size(const Row& row);

/// The root_id of `packed`, empty where it is NULL.
std::string_view packed_root(std::string_view packed);

/// The row of `packed`, as views into it; `attributes` keeps those of the row. The probe is NULL.
Row unpack(std::string_view packed, std::vector<Cell>& attributes);

}  // namespace casebook
