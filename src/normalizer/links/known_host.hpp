// SPDX-License-Identifier: MIT
// The hosts whose addresses are links without `http://` and without `www.`: link shorteners and the
// media hosts of social networks, each only with a path. The list is short on purpose: any other
// bare domain may be a file name, an abbreviation or a missing blank after a full stop.
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

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

/// The longest known host that ends at `end` and begins at or after `floor`; null where there is
/// none.
const KnownHost* known_host_before(std::string_view text, std::size_t floor, std::size_t end);

/// How far a path on `host`, as it was written, goes.
PathRule path_rule(std::string_view host);

}  // namespace casebook
