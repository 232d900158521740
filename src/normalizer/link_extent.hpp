// SPDX-License-Identifier: MIT
// How far a web address goes once it is known where its host begins.
#pragma once

#include <cstddef>
#include <string_view>

#include "normalizer/link_known_host.hpp"

namespace casebook::normalizer {

/// The part of an address between its slashes and its path.
struct Authority {
  std::size_t end = 0;  ///< one past its last byte, port included
  bool dotted = false;  ///< its host has a dot between two labels, or is an IP address
  bool named = false;   ///< its host is a domain: its last label has two letters or more, and no
                        ///< underscore is in the last two (GFM's valid domain)
};

/// Reads the authority that begins at `begin`: user information, a host or an IP address in
/// brackets, a port. Ends before the first character that can be in none of these.
Authority scan_authority(std::string_view text, std::size_t begin);

/// The same without user information: only an address with a scheme has that.
Authority scan_bare_authority(std::string_view text, std::size_t host);

/// Where the path (with query and fragment) that begins at `begin` ends, trailing punctuation left
/// in.
std::size_t scan_path(std::string_view text, std::size_t begin, PathRule rule);

/// Where the address [begin, end) ends without trailing punctuation, closing brackets that it never
/// opened, and tails like `&amp;` (GFM, extended autolink path validation). Never before `begin`.
std::size_t trim_address(std::string_view text, std::size_t begin, std::size_t end);

/// Where a second `http://` or `https://` begins whose colon is at `colon`, glued to what stands
/// before it from `floor` on; npos where there is none, or where it is part of the address before
/// it, as in `https://example.com/?to=http://…`.
std::size_t glued_scheme(std::string_view text, std::size_t floor, std::size_t colon);

}  // namespace casebook::normalizer
