// SPDX-License-Identifier: MIT
#include "terminal/printable.hpp"

#include "text/utf8.hpp"

namespace casebook {
namespace {

/// True where a terminal must not get a character: C0 and C1 controls (an old one takes the latter
/// as escape sequences), and the bidi controls, which turn what follows.
bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = decode_if_well_formed(text, at);
    if (size == 0 || steers(code))
      out += '?';
    else
      out += text.substr(at, size);
    at += size > 0 ? size : 1;
  }
  return out;
}

}  // namespace casebook
