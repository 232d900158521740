// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// True if the bytes [begin, end) of `text`, which look like a letter and a dash or an ellipsis
/// without blanks (`Ã–`), cannot part two words of any language: either side reads like a piece of
/// one. `GRÃ–SSE` and `KÃ–LN` are words, `IRMÃ–IRMÃO` and `MANHÃ–NOITE` are two each.
bool is_within_word(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace casebook
