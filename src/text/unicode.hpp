// SPDX-License-Identifier: MIT
// What we ask the Unicode character database, by way of utf8proc (Unicode 15.0).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// The full compatibility decomposition of one character; itself where that is canonical anyway.
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
/// True for a character that the standard defines: not unassigned, private, surrogate or control.
bool is_assigned(char32_t c);

/// `text` as what differs by case or compatibility forms alone has it in common (NFKC_Casefold but
/// for default ignorable characters): for comparing, not for reading. Well-formed UTF-8 in and out.
std::string fold_for_comparing(std::string_view text);

/// Where user-perceived characters part: UAX #29's extended grapheme clusters, and besides, no
/// virama is parted from the letter it joins to (rule GB9c of later versions).
/// Feed the characters of a text one by one.
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
