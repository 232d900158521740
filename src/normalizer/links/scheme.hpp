// SPDX-License-Identifier: MIT
// The schemes `http://` and `https://`, and the misspelled forms in which they occur.
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The schemes of links, the longest first. The last one matches `https` in a search that ignores
/// case: Unicode folds U+017F to a small s.
constexpr std::string_view schemes[] = {"https", "http", "http\u017f"};

/// The beginning of a scheme (in any letter case) that ends at `end` and begins at or after
/// `floor`; npos if there is none.
std::size_t scheme_before(std::string_view text, std::size_t floor, std::size_t end);

/// True for HTTP and HTTPS in capitals: without slashes they are words of a sentence (`Move to
/// HTTPS`).
bool is_in_capitals(std::string_view scheme);

/// The end of the slashes at `pos`.
std::size_t skip_slashes(std::string_view text, std::size_t pos);

/// True if a scheme (in any letter case) begins at `pos`.
bool scheme_at(std::string_view text, std::size_t pos);

/// A scheme and the address that begins with it, found from the slashes at `slash`: `https://`, or
/// `https : //` with blanks in it; npos if there is none.
struct Scheme {
  std::size_t begin = std::string_view::npos;
  bool split = false;  ///< it contains blanks
};
Scheme scheme_at_slash(std::string_view text, std::size_t floor, std::size_t slash);

/// The end of consecutive schemes at `pos`, as in `https://https://`.
std::size_t skip_schemes(std::string_view text, std::size_t pos);

/// The beginning of the address whose bare host begins at `host`, including the rest of a scheme
/// before it: `https : //`, `http//`, `ttps://`, `//`. `host` itself if there is none; npos if the
/// host belongs to something else, such as a path or an address with another scheme.
std::size_t before_bare_host(std::string_view text, std::size_t floor, std::size_t host);

}  // namespace casebook
