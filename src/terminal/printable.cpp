// SPDX-License-Identifier: MIT
#include "terminal/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

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

std::string printable_json(std::string_view json) {
  std::string out;
  for (std::size_t at = 0; at < json.size();) {
    const auto [code, size] = decode_if_well_formed(json, at);
    if (code != U'\n' && steers(code))  // all of them within a string, and of four digits
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code));
    else
      out += json.substr(at, std::max<std::size_t>(size, 1));
    at += std::max<std::size_t>(size, 1);
  }
  return out;
}

}  // namespace casebook
