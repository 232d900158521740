// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The length in bytes of a face at the beginning of `word`: two equal eyes with a mouth between
/// them, such as `;_;`, `-.-` and `>.<`, or `^^`. 0 if there is none.
std::size_t emoticon_face(std::string_view word);

/// Whether `text` ends with a face: a frown such as `:-(`, a mirrored face such as `D:`, or one
/// with two equal eyes.
bool ends_with_emoticon_face(std::string_view text);

/// Whether `text`, of which earlier lines may be a part, ends with a letter that names an item,
/// though it looks like a face: `Vitamin D:`, `A: one; D:`. A capital C behind any word is a label
/// (`Hepatitis C:`) far more often than a smile.
bool ends_with_item_label(std::string_view text);

}  // namespace casebook
