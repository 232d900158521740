// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace casebook {

/// An address in the parts of RFC 3986 (section 3), as they were written.
struct UrlParts {
  std::string_view
      scheme;             ///< `http`, `https` or what is left of one; empty where none was written
  std::string_view user;  ///< with its `@`
  std::string_view host;
  std::string_view port;  ///< with its colon
  std::string_view rest;  ///< path, query and fragment
};

/// Takes an address apart that find_links found: with a scheme, with two (the last one counts),
/// with one that is split by blanks or lost its first letters, or without.
UrlParts url_parts(std::string_view url);

}  // namespace casebook
