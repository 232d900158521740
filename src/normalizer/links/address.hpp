// SPDX-License-Identifier: MIT
// Reads a whole address, with or without a scheme, and decides whether it is truncated.
#pragma once

#include <cstddef>
#include <string_view>

#include "normalizer/links/host.hpp"
#include "record.hpp"

namespace casebook {

/// The end and the kind of an address.
struct Address {
  std::size_t end = 0;
  Link::Kind kind = Link::Kind::whole;
};

/// The place of an address, in bytes of the text.
struct Place {
  std::size_t floor = 0;  ///< no earlier position belongs to it: the previous link ends here
  std::size_t begin = 0;  ///< of its scheme
  std::size_t host = 0;   ///< of its host, or of the user information before it
};

/// Reads the address with a scheme that begins at `place`. An address that an ellipsis cut off
/// includes the ellipsis and is truncated, with two exceptions: a `t.co/…` with all ten letters and
/// digits is whole, and three dots after a complete address belong to the sentence unless the text
/// ends with them. Without an ellipsis, an address is truncated if it has no host, or if the text
/// ends within the first label of its host.
Address read_address(std::string_view text, const Place& place);

/// The same for an address without a scheme.
Address read_bare_address(std::string_view text, const Place& place);

/// True if `known`, which stands between `host` and the slash at `slash`, is the whole host and has
/// a path: `t.co/abc`, but neither `xt.co/abc` nor `t.co`. No address begins before `floor`.
bool is_bare_address(std::string_view text, std::size_t floor, std::size_t host, std::size_t slash,
                     const KnownHost& known);

/// True if the `www.` at `www` does not continue a word or a longer host. GFM allows it after a
/// blank or one of `*_~(`; here it may also follow any punctuation except `@`, or a word of another
/// script.
bool may_begin_www(std::string_view text, std::size_t floor, std::size_t www);

}  // namespace casebook
