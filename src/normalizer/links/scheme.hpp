// SPDX-License-Identifier: MIT
// `http://` and `https://`, and what people and programs make of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The schemes of links, the longest first. The last one is what a search that ignores case takes
/// for `https`: to Unicode, U+017F is a small s.
constexpr std::string_view schemes[] = {"https", "http", "http\u017f"};

/// Where one of these (any case) begins that ends at `end`, at or after `floor`; else npos.
std::size_t scheme_before(std::string_view text, std::size_t floor, std::size_t end);

/// True for HTTP and HTTPS in capitals: without slashes, a word of a sentence (`Move to HTTPS`).
bool is_in_capitals(std::string_view scheme);

/// One past the last of the slashes that stand at `pos`.
std::size_t skip_slashes(std::string_view text, std::size_t pos);

/// True if one of these (any case) begins at `pos`.
bool scheme_at(std::string_view text, std::size_t pos);

/// Where an address begins whose slashes stand at `slash`, with its scheme before them:
/// `https://`, or split by blanks `https : //`; else npos.
struct Scheme {
  std::size_t begin = std::string_view::npos;
  bool split = false;  ///< blanks stand in it
};
Scheme scheme_at_slash(std::string_view text, std::size_t floor, std::size_t slash);

/// One past `https://https://` and its like: schemes that stand at `pos`, one after the other.
std::size_t skip_schemes(std::string_view text, std::size_t pos);

/// Where the address of a bare host that begins at `host` begins with what is left of its scheme:
/// `https : //`, `http//`, `ttps://`, `//`. `host` itself if nothing is; npos if the host
/// belongs to something else: a path, an address of another scheme.
std::size_t before_bare_host(std::string_view text, std::size_t floor, std::size_t host);

}  // namespace casebook
