// SPDX-License-Identifier: MIT
#include "names/safe_name.hpp"

#include "text/graphemes.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;

/// The replacement for a character in a name; 0: it is removed.
char replacement(char c) {
  switch (c) {
    case '\\':
    case '/':
    case ':':
    case '|':
      return '-';
    case '"':
      return '\'';
    case '<':
      return '(';
    case '>':
      return ')';
    case '*':
    case '?':
      return 0;
    default:
      return static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
}

void trim_end(std::string& name) {
  while (name.ends_with(' ')) name.pop_back();
}

}  // namespace

std::string safe_name(std::string_view text, std::size_t utf16_limit) {
  std::string name;
  name.reserve(text.size());
  for (const char c : text) {
    const char put = replacement(c);
    const bool doubled = put == ' ' && (name.empty() || name.back() == ' ');
    if (put != 0 && !doubled) name += put;
  }
  name.resize(cut_between_graphemes(name, utf16_limit, name.size()));
  trim_end(name);
  return name.empty() ? "(unnamed)" : name;
}

std::string plain_name(std::string_view name) {
  std::string plain;
  bool dropped = false;  // the character before
  for (std::size_t at = 0; at < name.size();) {
    const auto [code, size] = character_at(name, at);
    const bool shapes = code == zero_width_joiner || (code >= 0xFE00 && code <= 0xFE0F);
    dropped = code > 0xFFFF || (dropped && shapes);
    const bool doubled = code == U' ' && (plain.empty() || plain.back() == ' ');
    if (!dropped && !doubled) plain.append(name.substr(at, size));
    at += size;
  }
  trim_end(plain);
  return plain.empty() ? "(unnamed)" : plain;
}

std::string name_in_nvivo(std::string_view heading) {
  std::string name(heading);
  for (char& c : name)
    if (std::string_view("\\/:*?\"<>|").find(c) != std::string_view::npos) c = '~';
  return name;
}

}  // namespace casebook
