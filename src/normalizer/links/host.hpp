// SPDX-License-Identifier: MIT
// The host of a web address: how far it goes, with its port and its user information, and which
// hosts are known without a scheme.
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

// The hosts whose addresses are links without `http://` and without `www.` are link shorteners and
// the media hosts of social networks, each only with a path. The list is short on purpose: any
// other bare domain may be a file name, an abbreviation or a missing blank after a full stop.

/// How long the path of an address on a known host is.
enum class PathRule {
  any,       ///< as on any host
  readable,  ///< with letters of every script: on a host that has such letters itself
  ascii,     ///< ends before the first character beyond ASCII: shorteners make no other
  slug       ///< letters and digits alone, as Twitter makes them
};

struct KnownHost {
  std::string_view name;  ///< lower case
  PathRule path = PathRule::any;
  bool glued = false;  ///< known even where a word stands right before it
};

/// The longest known host that ends at `end` and begins at or after `floor`, or null.
const KnownHost* known_host_before(std::string_view text, std::size_t floor, std::size_t end);

/// How far a path on `host`, as it was written, goes.
PathRule path_rule(std::string_view host);

}  // namespace casebook
