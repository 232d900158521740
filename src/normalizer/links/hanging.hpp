// SPDX-License-Identifier: MIT
// What is left of a web address that the very end of its text cut off, with or without an ellipsis.
#pragma once

#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook {

/// Adds the stubs to `spans`, the other links of `text`: `https:`, `http` and `ht…` with nothing
/// but links and punctuation after them. A word `http` stays where a sentence mark or a closing
/// bracket or quote follows it, where it hangs on another word (`a-http`), and after `and`, `use`
/// and the like: "neither http nor https" is about protocols.
void add_hanging_stubs(std::string_view text, std::vector<LinkSpan>& spans);

}  // namespace casebook
