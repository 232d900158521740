// SPDX-License-Identifier: MIT
#include "text/percent.hpp"

#include "text/ascii.hpp"

namespace casebook {
namespace {

bool is_unreserved(char c) {
  return is_alnum(c) || std::string_view("-._~").find(c) != std::string_view::npos;
}

}  // namespace

void append_percent_encoded(std::string& out, char c) {
  out += '%';
  append_hex(out, static_cast<unsigned char>(c), capital_hex_digits);
}

std::string percent_encode(std::string_view text, std::string_view also) {
  std::string out;
  for (const char c : text) {
    if (is_unreserved(c) || also.find(c) != std::string_view::npos)
      out += c;
    else
      append_percent_encoded(out, c);
  }
  return out;
}

std::optional<char> percent_decoded_at(std::string_view text, std::size_t position) {
  if (position + 2 >= text.size() || text[position] != '%') return std::nullopt;
  const unsigned high = hex_value(text[position + 1]);
  const unsigned low = hex_value(text[position + 2]);
  if (high > 15 || low > 15) return std::nullopt;
  return static_cast<char>(high << 4 | low);
}

std::optional<std::string> percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out += text[at];
      continue;
    }
    const auto byte = percent_decoded_at(text, at);
    if (!byte) return std::nullopt;
    out += *byte;
    at += 2;
  }
  return out;
}

}  // namespace casebook
