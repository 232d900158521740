// SPDX-License-Identifier: MIT
// The label that markup gives to a web address.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook {

/// A part of a text that goes, as byte offsets.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// Whether words on both sides are two. A label is part of the word that it touches.
  bool apart = false;
};

/// Sets `out` to `text` without `cuts`, which are ascending and disjoint, and replaces `spans` with
/// those that no cut holds, moved. No blank is doubled, no line is empty, and no two labels become
/// one word. Linear time.
void leave_out(std::string_view text, const std::vector<Range>& cuts, std::vector<LinkSpan>& spans,
               std::string& out);

/// Takes the labels of links out of their markup: `here` remains of `[here](https://…)`, of
/// `[url=https://…]here[/url]`, of `<https://…|here>` and of the links of wikis, and `alt` of
/// `![alt](https://…)`. Sets `out` to that text and replaces `spans`, the links of `text`, with
/// those that are left in it.
///
/// Spans are widened to markup that gives no label and has to be removed together with them:
/// `[url]https://…[/url]`, `[](https://…)`, and the `<` of `<https://…` that nothing closes. Linear
/// time.
void unwrap_labels(std::string_view text, std::vector<LinkSpan>& spans, std::string& out);

/// Whether unwrap_labels() may have something to do.
bool may_have_labels(std::string_view text, const std::vector<LinkSpan>& spans);

}  // namespace casebook
