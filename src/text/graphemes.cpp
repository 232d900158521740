// SPDX-License-Identifier: MIT
#include "text/graphemes.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace casebook {
namespace {

struct Range {
  char32_t first, last;
};

constexpr char32_t joiner = 0x200D;

// Characters that go with the one before them: combining marks, the Indic and South-East Asian
// blocks whole (their letters join as well), conjoining Jamo, joiners, selectors, skin tones, tags.
constexpr Range extending[] = {
    {0x0300, 0x036F},   {0x0483, 0x0489},   {0x0591, 0x05BD},   {0x05BF, 0x05C7},
    {0x0610, 0x061A},   {0x064B, 0x065F},   {0x0670, 0x0670},   {0x06D6, 0x06ED},
    {0x0711, 0x0711},   {0x0730, 0x074A},   {0x07A6, 0x07B0},   {0x07EB, 0x07F3},
    {0x0816, 0x082D},   {0x08CA, 0x0903},   {0x093A, 0x093C},   {0x093E, 0x094F},
    {0x0951, 0x0957},   {0x0962, 0x0963},   {0x0981, 0x0983},   {0x09BC, 0x09BC},
    {0x09BE, 0x09CD},   {0x0A01, 0x0A03},   {0x0A3C, 0x0A51},   {0x0A70, 0x0A71},
    {0x0A81, 0x0A83},   {0x0ABC, 0x0ABC},   {0x0ABE, 0x0ACD},   {0x0B01, 0x0B03},
    {0x0B3C, 0x0B3C},   {0x0B3E, 0x0B57},   {0x0B82, 0x0B82},   {0x0BBE, 0x0BCD},
    {0x0C00, 0x0C04},   {0x0C3C, 0x0C56},   {0x0C81, 0x0C83},   {0x0CBC, 0x0CD6},
    {0x0D00, 0x0D03},   {0x0D3B, 0x0D4D},   {0x0D57, 0x0D57},   {0x0D81, 0x0D83},
    {0x0DCA, 0x0DDF},   {0x0E31, 0x0E31},   {0x0E33, 0x0E3A},   {0x0E47, 0x0E4E},
    {0x0EB1, 0x0EB1},   {0x0EB3, 0x0EBC},   {0x0EC8, 0x0ECE},   {0x0F18, 0x0F19},
    {0x0F35, 0x0F3F},   {0x0F71, 0x0F87},   {0x0F8D, 0x0FBC},   {0x102B, 0x103E},
    {0x1056, 0x1059},   {0x1160, 0x11FF},   {0x135D, 0x135F},   {0x1712, 0x1715},
    {0x17B4, 0x17D3},   {0x180B, 0x180F},   {0x1A55, 0x1ACE},   {0x1AB0, 0x1B04},
    {0x1B34, 0x1B44},   {0x1DC0, 0x1DFF},   {0x200C, 0x200D},   {0x20D0, 0x20F0},
    {0x302A, 0x302F},   {0x3099, 0x309A},   {0xA66F, 0xA67D},   {0xA8E0, 0xA8F1},
    {0xABE3, 0xABED},   {0xD7B0, 0xD7FF},   {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F},
    {0xFF9E, 0xFF9F},   {0x11000, 0x11002}, {0x11038, 0x11046}, {0x1E8D0, 0x1E8D6},
    {0x1E944, 0x1E94A}, {0x1F3FB, 0x1F3FF}, {0xE0000, 0xE0FFF},
};

bool extends(char32_t code) {
  const auto* const after =
      std::ranges::upper_bound(extending, code, {}, [](const Range& range) { return range.first; });
  return after != std::begin(extending) && code <= std::prev(after)->last;
}

bool virama(char32_t code) { return code >= 0x094D && code <= 0x0DCA && (code & 0x7F) == 0x4D; }

bool regional(char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }

/// Whether `next` may stand apart from `previous`; `flag_open`: that is the first half of a flag.
bool boundary(char32_t previous, char32_t next, bool flag_open) {
  if (previous == joiner || virama(previous) || extends(next)) return false;
  return !(flag_open && regional(next));
}

}  // namespace

std::size_t cut_between_graphemes(std::string_view text, std::size_t utf16_limit,
                                  std::size_t byte_limit) {
  std::size_t cut = 0;
  std::size_t units = 0;
  char32_t previous = 0;
  bool flag_open = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = character_at(text, at);
    if (boundary(previous, code, flag_open)) cut = at;
    units += utf16_units(code);
    if (units > utf16_limit || at + size > byte_limit) return cut;
    flag_open = regional(code) && !flag_open;
    previous = code;
    at += size;
  }
  return text.size();
}

}  // namespace casebook
