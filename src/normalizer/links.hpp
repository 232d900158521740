// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// Where a web address stands in a text, in bytes.
struct LinkSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Link::Kind kind = Link::Kind::whole;
};

/// Finds every web address in `text`, which is well-formed UTF-8 whose lines end in LF. Fills
/// `spans` (cleared first), ascending and disjoint; none crosses a character boundary. One pass,
/// linear time.
void find_links(std::string_view text, std::vector<LinkSpan>& spans);

/// Appends `text` without its links to `out`, so that it reads as if they had never been there: no
/// doubled blanks, no empty brackets or quotes; never a word removed. `spans` as find_links gave
/// them.
void remove_links(std::string_view text, const std::vector<LinkSpan>& spans, std::string& out);

/// The valid absolute http(s) URI that a hyperlink on `url` points to (percent-encoded, IDN as
/// punycode), or empty where none can be made.
std::string link_target(std::string_view url);

/// The host that `url` names: lower case, IDN as Unicode, without port; empty where there is none.
std::string link_host(std::string_view url);

}  // namespace casebook
