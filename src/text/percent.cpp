// SPDX-License-Identifier: MIT
#include "text/percent.hpp"

namespace casebook {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";
constexpr std::string_view kKept =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

/// The value of a hexadecimal digit, or 16.
unsigned hex_value(char c) {
  const char upper = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  const std::size_t at = kHex.find(upper);
  return at == std::string_view::npos ? 16 : static_cast<unsigned>(at);
}

}  // namespace

std::string percent_encode(std::string_view text, std::string_view also) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (kKept.find(c) != std::string_view::npos || also.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
  return out;
}

std::optional<std::string> percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const unsigned high = hex_value(text[++i]);
    const unsigned low = hex_value(text[++i]);
    if (high > 15 || low > 15) return std::nullopt;
    out += static_cast<char>(high << 4 | low);
  }
  return out;
}

}  // namespace casebook
