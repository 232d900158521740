// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// Hides the underscores of names that programs write in double underscores, `__init__`: without
/// them they would be other names. Such a name is one that is known, or stands like a member or a
/// function: `obj.__slots__`, `__enter__(`. Linear time.
void hide_special_names(std::string_view text, PreparedText& out);

}  // namespace casebook
