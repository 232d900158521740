// SPDX-License-Identifier: MIT
// The HTML markup around a web address.
#pragma once

#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook {

/// Widens `spans`, the links of `text`, to the markup that has to be removed together with them: of
/// `<a href="https://…">here</a>` both tags, so that `here` remains, even where the end of the text
/// cut one off; outside a tag, `href="…"`. Other markup stays. The spans stay ascending and
/// disjoint; a tag with several links becomes one span, and a closing tag is a span of its own.
/// Takes linear time.
void widen_to_markup(std::string_view text, std::vector<LinkSpan>& spans);

}  // namespace casebook
