// SPDX-License-Identifier: MIT
// The remains of a web address that an ellipsis or the end of the text cut off.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook {

/// The length in bytes of the ellipsis at `pos`: `…`, or at least three dots; 0 if there is none.
std::size_t ellipsis_at(std::string_view text, std::size_t pos);

/// The end of the `…` that cuts off the host or path ending at `pos`, with at most a dot or the
/// like between them; 0 if there is none.
std::size_t end_of_cut(std::string_view text, std::size_t pos);

/// The beginning of an address that the ellipsis ending at `end` cut off before its slashes:
/// `https:…`, `http…`, `htt…`, `pic.twitter.c…`. npos if the ellipsis follows anything else.
std::size_t stub_before_ellipsis(std::string_view text, std::size_t floor, std::size_t end);

/// The beginning of `word`, in any letter case, if it ends at `end` and is no part of a longer
/// word; else npos.
std::size_t word_before(std::string_view text, std::size_t floor, std::size_t end,
                        std::string_view word);

/// `text` with blanks for its colons and slashes, and folded: nothing in it becomes an address any
/// more. The last resort for a text crafted so that each link that goes reveals another.
std::string without_marks(std::string_view text);

/// Adds the stubs at the end of `text` to `spans`, its other links: `https:`, `http://` and `ht…`,
/// followed by nothing but links and punctuation. A scheme is no stub without its colon (`no https`
/// is about a protocol in every language), in capitals, before a sentence mark or a closing bracket
/// or quotation mark (`"https://"`), or as part of another word (`a-http:`).
void add_hanging_stubs(std::string_view text, std::vector<LinkSpan>& spans);

/// Shrinks `spans`, which were found only after other links of `text` were removed and so hold
/// words of it, to the marks that make them addresses: of `https://example` the colon and the
/// slashes. Those without such marks (`ht…`) are words, and are left out.
void keep_schemes(std::string_view text, std::vector<LinkSpan>& spans);

}  // namespace casebook
