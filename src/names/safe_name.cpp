// SPDX-License-Identifier: MIT
#include "names/safe_name.hpp"

#include <algorithm>

#include "text/graphemes.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr char32_t last_of_bmp = 0xFFFF, keycap = 0x20E3;

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

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = character_at(text, at);
    characters += code;
    at += size;
  }
  return characters;
}

/// Appends a user-perceived character, as far as a plain name may hold it.
void append_plain(std::string& plain, std::u32string_view cluster) {
  const auto is_emoji = [](char32_t c) { return is_pictograph(c) || c == keycap; };
  if (cluster.front() > last_of_bmp || std::ranges::any_of(cluster, is_emoji)) return;
  for (const char32_t c : cluster) {
    const bool doubled = c == U' ' && (plain.empty() || plain.back() == ' ');
    if (c <= last_of_bmp && !doubled) append_utf8(plain, c);
  }
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
  const std::u32string characters = characters_of(name);
  std::string plain;
  GraphemeBreaks breaks;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= characters.size(); ++at) {
    if (at < characters.size() && !breaks.before(characters[at])) continue;
    if (at > begin) append_plain(plain, std::u32string_view(characters).substr(begin, at - begin));
    begin = at;
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
