// SPDX-License-Identifier: MIT
// What is left of a web address that an ellipsis cut off.
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The length of the ellipsis at `pos`, in bytes: `…`, or three dots and more; 0 where none is.
std::size_t ellipsis_at(std::string_view text, std::size_t pos);

/// One past the `…` that cuts off a host or path that goes to `pos`, or on from there with no more
/// than a dot or the like; 0 where none does.
std::size_t end_of_cut(std::string_view text, std::size_t pos);

/// Where what is left of an address begins that the ellipsis at `end` cut off before its slashes:
/// `https:…`, `http…`, `htt…`, `pic.twitter.c…`. npos where the ellipsis follows anything else.
std::size_t stub_before_ellipsis(std::string_view text, std::size_t floor, std::size_t end);

/// Where `word`, in any case, begins that ends at `end` and is no part of a longer word; else npos.
std::size_t word_before(std::string_view text, std::size_t floor, std::size_t end,
                        std::string_view word);

}  // namespace casebook
