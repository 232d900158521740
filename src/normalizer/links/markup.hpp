// SPDX-License-Identifier: MIT
// The HTML around a web address.
#pragma once

#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook {

/// Widens `spans`, the links of `text`, to what goes together with them when they are removed: of
/// `<a href="https://…">here</a>`, both tags, so that `here` is left; without its tag, `href="…"`.
/// Other markup stays. Ascending and disjoint as before; a tag with several links becomes one span,
/// and a closing tag is a span of its own. Linear time.
void widen_to_markup(std::string_view text, std::vector<LinkSpan>& spans);

}  // namespace casebook
