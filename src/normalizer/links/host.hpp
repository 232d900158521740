// SPDX-License-Identifier: MIT
// The host of a web address: where it ends, with its port and user information, and which hosts are
// recognized without a scheme.
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The authority of an address (RFC 3986, section 3.2): the part between `//` and the path.
struct Authority {
  std::size_t end = 0;  ///< one past its last byte, port included
  std::size_t labels =
      0;               ///< the parts of its host that dots part; of an IP address in brackets, 2
  bool named = false;  ///< its host is a domain of at least two labels, the last one of two
                       ///< characters or more and no number (after GFM's valid domain)
};

/// Reads the authority that begins at `begin`: user information, a host or an IP address in
/// brackets, a port. It ends before the first character that none of these can contain.
///
/// A host may have letters of any script, but after its first label no letter of another script may
/// follow an ASCII letter: `example.comпривет` and `例え.jpです` are hosts with text glued to them.
Authority scan_authority(std::string_view text, std::size_t begin);

/// The same without user information, which only an address with a scheme can have.
Authority scan_bare_authority(std::string_view text, std::size_t host);

// Addresses on these hosts are links even without `http://` or `www.`: link shorteners and the
// media hosts of social networks, each only with a path. The list is short on purpose: any other
// bare domain may be a file name, an abbreviation or a full stop without a blank after it.

/// Which characters belong to the path of an address on a known host.
enum class PathRule {
  any,       ///< as on any host
  readable,  ///< with letters of every script: the host has such letters, too
  ascii,     ///< ends before the first non-ASCII character, which shorteners never use
  slug       ///< letters and digits only, as Twitter makes them
};

struct KnownHost {
  std::string_view name;  ///< lower case
  PathRule path = PathRule::any;
  bool glued = false;  ///< recognized even right after a word
};

/// The longest known host that ends at `end` and begins at or after `floor`, or null.
const KnownHost* known_host_before(std::string_view text, std::size_t floor, std::size_t end);

/// Which rule holds for a path on `host`, given as it was written.
PathRule path_rule(std::string_view host);

}  // namespace casebook
