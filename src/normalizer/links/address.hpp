// SPDX-License-Identifier: MIT
// What an address is once it is known where it begins, and where one without a scheme may begin.
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

/// Where an address stands.
struct Place {
  std::size_t floor = 0;  ///< no address before it reaches beyond
  std::size_t begin = 0;  ///< of its scheme
  std::size_t host = 0;   ///< of its host, or of the user information before that
};

/// Reads the address with a scheme that begins at `place`. One that an
/// ellipsis cut off ends after the ellipsis, and is truncated, with two exceptions: a `t.co/…` of
/// the full ten letters and digits is whole, and three dots after an address that needs nothing
/// more are the sentence's, unless the text ends with them. Without an ellipsis, an address is
/// truncated if it has no host, or if the text ends in the first label of its host.
Address read_address(std::string_view text, const Place& place);

/// The same for an address without a scheme.
Address read_bare_address(std::string_view text, const Place& place);

/// True where `known`, between `host` and the slash at `slash`, is the whole host and has a path:
/// `t.co/abc`, but neither `xt.co/abc` nor `t.co`. No address begins before `floor`.
bool is_bare_address(std::string_view text, std::size_t floor, std::size_t host, std::size_t slash,
                     const KnownHost& known);

/// True where no word and no longer host goes on at the `www.` at `www` (GFM: after a blank or one
/// of `*_~(`; here after any punctuation except `@`, and glued to a word of another script).
bool may_begin_www(std::string_view text, std::size_t floor, std::size_t www);

}  // namespace casebook
