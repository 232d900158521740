// SPDX-License-Identifier: MIT
// Where addresses may begin, and what an address is once it is known where it begins.
#pragma once

#include <cstddef>
#include <string_view>

#include "normalizer/link_known_host.hpp"
#include "record.hpp"

namespace casebook::normalizer {

/// True where a known host at `host`, before the slash at `slash`, is the whole host and has a
/// path: `t.co/abc`, but neither `xt.co/abc` nor `t.co`.
bool is_bare_address(std::string_view text, std::size_t floor, std::size_t host, std::size_t slash,
                     const KnownHost& known);

/// True where `www.`, at `www`, begins a host of three labels or more, and no word goes on there.
bool is_www_address(std::string_view text, std::size_t floor, std::size_t www);

/// The end and the kind of an address.
struct Address {
  std::size_t end = 0;
  Link::Kind kind = Link::Kind::whole;
};

/// Reads the address with a scheme whose user information or host begins at `host`: host, port,
/// path. One that an ellipsis cut off ends after the ellipsis.
Address read_address(std::string_view text, std::size_t host);

/// The same for an address without a scheme, whose host begins at `host`.
Address read_bare_address(std::string_view text, std::size_t host);

}  // namespace casebook::normalizer
