// SPDX-License-Identifier: MIT
// What an ellipsis or the end of a text left of a web address that was cut off.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook {

/// The length of the ellipsis at `pos`, in bytes: `…`, or three dots and more; 0 if there is none.
std::size_t ellipsis_at(std::string_view text, std::size_t pos);

/// One past the `…` that cuts off a host or path that goes to `pos`, or on from there with no more
/// than a dot or the like; 0 if there is none.
std::size_t end_of_cut(std::string_view text, std::size_t pos);

/// Where what is left of an address begins that the ellipsis at `end` cut off before its slashes:
/// `https:…`, `http…`, `htt…`, `pic.twitter.c…`. npos if the ellipsis follows anything else.
std::size_t stub_before_ellipsis(std::string_view text, std::size_t floor, std::size_t end);

/// Where `word`, in any case, begins that ends at `end` and is no part of a longer word; else npos.
std::size_t word_before(std::string_view text, std::size_t floor, std::size_t end,
                        std::string_view word);

/// Adds the stubs to `spans`, the other links of `text`: `https:`, `http` and `ht…` with nothing
/// but links and punctuation after them. A word `http` stays where a sentence mark or a closing
/// bracket or quote follows it, where it hangs on another word (`a-http`), and after `and`, `use`
/// and the like: "neither http nor https" is about protocols.
void add_hanging_stubs(std::string_view text, std::vector<LinkSpan>& spans);

}  // namespace casebook
