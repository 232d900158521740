// SPDX-License-Identifier: MIT
// The HTML markup around a web address.
#pragma once

#include <string_view>
#include <vector>

#include "normalizer/links/labels.hpp"
#include "normalizer/links/links.hpp"

namespace casebook {

/// Widens `spans`, the links of `text`, to the markup that has to be removed together with them: a
/// tag with an address, its closing tag, even where the end of the text cut one off; outside a tag,
/// `href="…"`. Other markup stays. The spans stay ascending and disjoint; a tag with several links
/// becomes one span, and a closing tag is a span of its own.
///
/// Returns, ascending, what has to be left out of the text (see leave_out()) instead of being
/// removed like a link: the tags of `<a href="https://…">here</a>`, because their label is a part
/// of the sentence, and tags of several lines. Takes linear time.
std::vector<Range> widen_to_markup(std::string_view text, std::vector<LinkSpan>& spans);

}  // namespace casebook
