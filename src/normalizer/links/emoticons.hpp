// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The size of two equal eyes with a mouth between them, `;_;`, `-.-`, `>.<`, or of `^^`, at the
/// head of `word`; else 0.
std::size_t emoticon_face(std::string_view word);

/// Whether `text` ends with a face: a frown such as `:-(`, a mirrored one such as `D:`, or one of
/// two equal eyes.
bool ends_with_emoticon_face(std::string_view text);

}  // namespace casebook
