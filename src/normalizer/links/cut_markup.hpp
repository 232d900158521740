// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook {

/// Adds to `spans`, the links of `text`, the beginning of an address at its very end that only the
/// markup before it shows to be one: `[Docs](htt`, `<a href="h`, `[url=ww`, `[img]http`, `<htt`.
/// The text was cut off there, by a limit on tokens or characters.
void add_stub_in_markup(std::string_view text, std::vector<LinkSpan>& spans);

}  // namespace casebook
