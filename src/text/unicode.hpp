// SPDX-License-Identifier: MIT
// Queries to the Unicode character database, by way of utf8proc (Unicode 15.0).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// The full compatibility decomposition of a character; the character itself if it only has a
/// canonical one.
class CompatibilityMapping {
 public:
  /// The result lives until the next call.
  std::span<const char32_t> of(char32_t c);

 private:
  std::array<std::int32_t, 32> buffer_{};
  std::array<char32_t, 32> mapped_{};
};

/// Appends the full canonical decomposition of `c` to `out`.
void append_canonical_decomposition(char32_t c, std::vector<std::int32_t>& out);

/// Canonical_Combining_Class
std::uint8_t combining_class(char32_t c);

/// Composes canonically, in place; `decomposed` is in canonical order.
void compose(std::vector<std::int32_t>& decomposed);

bool is_letter(char32_t c);     ///< General_Category L
bool is_mark(char32_t c);       ///< General_Category M
bool is_number(char32_t c);     ///< General_Category N
bool is_uppercase(char32_t c);  ///< General_Category Lu
bool is_lowercase(char32_t c);  ///< General_Category Ll
bool is_separator(char32_t c);  ///< General_Category Z
bool is_control(char32_t c);    ///< General_Category Cc
bool is_format(char32_t c);     ///< General_Category Cf
/// True for a character that the standard defines: not unassigned, private use, surrogate or
/// control.
bool is_assigned(char32_t c);

/// The writing direction of a character by its Bidi_Class: left to right (L), right to left (R,
/// AL), or that of its surroundings.
enum class Direction : std::uint8_t { none, from_left, from_right };
Direction direction_of(char32_t c);

/// Grapheme_Cluster_Break Extend or ZWJ: marks, joiners, variation selectors, skin tones, tags.
bool extends_cluster(char32_t c);
/// Grapheme_Cluster_Break Prepend: mostly signs that enclose the digits after them.
bool prepends_cluster(char32_t c);
/// Extended_Pictographic: emoji and characters that can be shown as such (`\u2764`, `\u2122`).
bool is_pictograph(char32_t c);
/// True for one half of a flag.
constexpr bool is_regional_indicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

/// Noncharacter_Code_Point
constexpr bool is_noncharacter(char32_t c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}
/// The bidi controls that come in pairs (UAX #9): embeddings, overrides, isolates and their ends.
constexpr bool is_bidi_control(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// A form of `text` that is the same for texts that differ only by case or compatibility forms
/// (NFKC_Casefold, but default ignorable characters stay): for comparing, not for reading.
/// Well-formed UTF-8 in and out.
std::string fold_for_comparing(std::string_view text);

/// Finds the boundaries between user-perceived characters: UAX #29's extended grapheme clusters,
/// and in addition a virama is never separated from the letter that it joins to (rule GB9c of later
/// versions). Takes the characters of a text one by one.
class GraphemeBreaks {
 public:
  /// True where a cluster begins at `c`.
  bool before(char32_t c);

 private:
  bool joins(char32_t c);

  std::int32_t state_ = 0;
  char32_t previous_ = 0;
  bool linker_ = false;
  bool started_ = false;
};

}  // namespace casebook
