// SPDX-License-Identifier: MIT
// How far the host of a web address goes, with its port and its user information.
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The part of an address between its slashes and its path.
struct Authority {
  std::size_t end = 0;  ///< one past its last byte, port included
  std::size_t labels =
      0;               ///< the parts of its host that dots part; of an IP address in brackets, 2
  bool named = false;  ///< its host is a domain: it has two labels or more, the last one of two
                       ///< characters or more and no number (after GFM's valid domain)
};

/// Reads the authority that begins at `begin`: user information, a host or an IP address in
/// brackets, a port. Ends before the first character that can be in none of these.
///
/// A host takes letters of any script, but in its later labels never one of another script after
/// an ASCII letter: `example.comпривет` and `例え.jpです` are hosts with text glued to them.
Authority scan_authority(std::string_view text, std::size_t begin);

/// The same without user information: only an address with a scheme has that.
Authority scan_bare_authority(std::string_view text, std::size_t host);

}  // namespace casebook
