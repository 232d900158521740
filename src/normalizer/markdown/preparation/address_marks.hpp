// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// Hides each `*`, `_` and `~` within a web address of `text` (as find_links() finds it), so that
/// the address stays whole. A mark that closes emphasis around the address is not hidden:
/// `**https://example.org**, he said`. The bracket of `<https://example.org|label>`, which is no
/// autolink, is hidden, too. Linear time.
void hide_address_marks(std::string_view text, PreparedText& out);

}  // namespace casebook
