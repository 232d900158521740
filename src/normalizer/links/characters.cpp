// SPDX-License-Identifier: MIT
#include "normalizer/links/characters.hpp"

#include <algorithm>
#include <iterator>

#include "text/terminal_punctuation.hpp"

namespace casebook {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  Script script;
};

// By Unicode blocks, without those punctuation marks and symbols of a block that can follow an
// address. Ascending; characters outside all ranges are `other`.
// clang-format off
constexpr Range ranges[] = {
    // Latin
    {0x00aa, 0x00aa, Script::latin}, {0x00ba, 0x00ba, Script::latin},
    {0x00c0, 0x00d6, Script::latin}, {0x00d8, 0x00f6, Script::latin},
    {0x00f8, 0x02af, Script::latin},
    // Greek
    {0x0370, 0x037d, Script::spaced}, {0x037f, 0x0386, Script::spaced},
    {0x0388, 0x03ff, Script::spaced},
    // Cyrillic
    {0x0400, 0x052f, Script::spaced},
    // Armenian
    {0x0531, 0x0556, Script::spaced}, {0x0561, 0x0587, Script::spaced},
    // Hebrew
    {0x05d0, 0x05f2, Script::spaced},
    // Arabic
    {0x0620, 0x0669, Script::spaced}, {0x066e, 0x06d3, Script::spaced},
    {0x06d5, 0x06ff, Script::spaced},
    // Syriac to N’Ko
    {0x0710, 0x07f5, Script::spaced},
    // Samaritan to Arabic Extended-A
    {0x0800, 0x082d, Script::spaced}, {0x0840, 0x08ff, Script::spaced},
    // Devanagari
    {0x0900, 0x0963, Script::spaced}, {0x0966, 0x096f, Script::spaced},
    // Bengali to Sinhala
    {0x0971, 0x0df3, Script::spaced},
    // Thai
    {0x0e01, 0x0e30, Script::dense}, {0x0e31, 0x0e31, Script::dense_mark},
    {0x0e32, 0x0e33, Script::dense}, {0x0e34, 0x0e3a, Script::dense_mark},
    {0x0e40, 0x0e46, Script::dense}, {0x0e47, 0x0e4e, Script::dense_mark},
    {0x0e50, 0x0e59, Script::dense},
    // Lao
    {0x0e81, 0x0eb0, Script::dense}, {0x0eb1, 0x0eb1, Script::dense_mark},
    {0x0eb2, 0x0eb3, Script::dense}, {0x0eb4, 0x0ebc, Script::dense_mark},
    {0x0ebd, 0x0ec6, Script::dense}, {0x0ec8, 0x0ece, Script::dense_mark},
    {0x0ed0, 0x0edf, Script::dense},
    // Tibetan
    {0x0f40, 0x0f6c, Script::dense}, {0x0f71, 0x0fbc, Script::dense_mark},
    // Myanmar
    {0x1000, 0x102a, Script::dense}, {0x102b, 0x103e, Script::dense_mark},
    {0x103f, 0x1049, Script::dense}, {0x1050, 0x109d, Script::dense_mark},
    // Georgian
    {0x10a0, 0x10fa, Script::spaced}, {0x10fc, 0x10ff, Script::spaced},
    // Hangul Jamo
    {0x1100, 0x11ff, Script::hangul},
    // Ethiopic
    {0x1200, 0x135a, Script::spaced}, {0x1380, 0x138f, Script::spaced},
    // Cherokee
    {0x13a0, 0x13fd, Script::spaced},
    // Khmer
    {0x1780, 0x17b3, Script::dense}, {0x17b4, 0x17d3, Script::dense_mark},
    {0x17e0, 0x17e9, Script::dense},
    // Latin Extended Additional
    {0x1e00, 0x1eff, Script::latin},
    // Greek Extended
    {0x1f00, 0x1fbc, Script::spaced}, {0x1fc2, 0x1fcc, Script::spaced},
    {0x1fd0, 0x1fdb, Script::spaced}, {0x1fe0, 0x1fec, Script::spaced},
    {0x1ff2, 0x1ffc, Script::spaced},
    // ZWNJ, ZWJ
    {0x200c, 0x200d, Script::joiner},
    // Latin Extended-C
    {0x2c60, 0x2c7f, Script::latin},
    // Georgian Supplement
    {0x2d00, 0x2d2d, Script::spaced},
    // CJK Symbols
    {0x3001, 0x3004, Script::dense_punctuation}, {0x3005, 0x3007, Script::dense},
    {0x3008, 0x3020, Script::dense_punctuation}, {0x3030, 0x3030, Script::dense_punctuation},
    {0x3031, 0x3035, Script::dense},
    // Hiragana
    {0x3041, 0x3096, Script::dense}, {0x3099, 0x309a, Script::dense_mark},
    {0x309d, 0x309f, Script::dense},
    // Katakana
    {0x30a0, 0x30a0, Script::dense_punctuation}, {0x30a1, 0x30fa, Script::dense},
    {0x30fb, 0x30fb, Script::dense_punctuation}, {0x30fc, 0x30ff, Script::dense},
    // Bopomofo
    {0x3105, 0x312f, Script::dense},
    // Hangul Compatibility Jamo
    {0x3131, 0x318e, Script::hangul},
    // Bopomofo and Katakana, extended
    {0x31a0, 0x31bf, Script::dense}, {0x31f0, 0x31ff, Script::dense},
    // Han
    {0x3400, 0x4dbf, Script::dense}, {0x4e00, 0x9fff, Script::dense},
    // Yi
    {0xa000, 0xa48c, Script::dense},
    // Cyrillic Extended-B
    {0xa640, 0xa66e, Script::spaced},
    // Latin Extended-D
    {0xa722, 0xa7ff, Script::latin},
    // Hangul
    {0xa960, 0xa97c, Script::hangul}, {0xac00, 0xd7fb, Script::hangul},
    // Han, compatibility
    {0xf900, 0xfaff, Script::dense},
    // presentation forms
    {0xfb00, 0xfb06, Script::latin}, {0xfb1d, 0xfd3d, Script::spaced},
    {0xfd50, 0xfdfb, Script::spaced}, {0xfe70, 0xfefc, Script::spaced},
    // halfwidth and fullwidth forms
    {0xff01, 0xff0f, Script::dense_punctuation}, {0xff10, 0xff19, Script::dense},
    {0xff1a, 0xff20, Script::dense_punctuation}, {0xff21, 0xff3a, Script::dense},
    {0xff3b, 0xff40, Script::dense_punctuation}, {0xff41, 0xff5a, Script::dense},
    {0xff5b, 0xff65, Script::dense_punctuation}, {0xff66, 0xff9d, Script::dense},
    {0xffa1, 0xffdc, Script::hangul},
    // Deseret
    {0x10400, 0x1044f, Script::spaced},
    // Adlam
    {0x1e900, 0x1e943, Script::spaced},
    // Han, further planes
    {0x20000, 0x3ffff, Script::dense},
};
// clang-format on

}  // namespace

Script script_of(char32_t c) {
  const auto* range = std::upper_bound(std::begin(ranges), std::end(ranges), c,
                                       [](char32_t v, const Range& r) { return v < r.first; });
  return range != std::begin(ranges) && c <= (range - 1)->last ? (range - 1)->script
                                                               : Script::other;
}

bool is_punctuation(char32_t c) {
  constexpr char32_t marks[] = {0xa0, 0xab, 0xb7, 0xbb, 0x3000};
  return (c >= 0x2000 && c <= 0x206f) || script_of(c) == Script::dense_punctuation ||
         terminal_punctuation(c) != TerminalPunctuation::none ||
         std::find(std::begin(marks), std::end(marks), c) != std::end(marks);
}

}  // namespace casebook
