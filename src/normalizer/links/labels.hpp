// SPDX-License-Identifier: MIT
// The label that markup gives to a web address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook {

/// Takes the labels of links out of their markup: `here` remains of `[here](https://…)`, of
/// `[url=https://…]here[/url]` and of `<https://…|here>`, and `alt` of `![alt](https://…)`. Sets
/// `out` to that text and replaces `spans`, the links of `text`, with those that are left in it.
/// Words that were apart stay apart.
///
/// Spans are widened to markup that gives no label and has to be removed together with them:
/// `[url]https://…[/url]`, and the `<` of `<https://…` that nothing closes. Linear time.
void unwrap_labels(std::string_view text, std::vector<LinkSpan>& spans, std::string& out);

/// Whether unwrap_labels() may have something to do.
bool may_have_labels(std::string_view text, const std::vector<LinkSpan>& spans);

}  // namespace casebook
