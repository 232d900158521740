// SPDX-License-Identifier: MIT
// What is left of a web address that the end of its text, or an ellipsis, cut off.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalizer/links.hpp"

namespace casebook::normalizer {

/// The length of the ellipsis at `pos`, in bytes: `…`, or three dots and more; 0 where none is.
std::size_t ellipsis_at(std::string_view text, std::size_t pos);

/// Where what is left of an address begins that the ellipsis at `end` cut off before its slashes:
/// `https:…`, `http…`, `htt…`, `pic.twitter.c…`. npos where the ellipsis follows anything else.
std::size_t stub_before_ellipsis(std::string_view text, std::size_t floor, std::size_t end);

/// Adds to `spans`, the links of `text`, the schemes that its very end cut off: `https:`, `http`,
/// with nothing but links and punctuation after them.
void add_hanging_stubs(std::string_view text, std::vector<LinkSpan>& spans);

}  // namespace casebook::normalizer
