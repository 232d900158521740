// SPDX-License-Identifier: MIT
#include "terminal/printable.hpp"

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// True for a character that must not reach a terminal: C0 and C1 controls (old terminals take the
/// latter for escape sequences), and the bidi controls, which reorder what follows.
bool steers(char32_t c) { return is_control(c) || is_bidi_control(c); }

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
