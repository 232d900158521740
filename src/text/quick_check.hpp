// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>

namespace casebook {

/// The properties of a character in the Unicode character database that Normalization Form C needs.
struct QuickCheck {
  enum Answer : std::uint8_t {
    yes,    ///< it occurs in texts of the form
    maybe,  ///< it may compose with the character before it; it has no decomposition
    no      ///< it never occurs in a text of the form, because it has a decomposition
  };
  Answer answer = yes;               ///< NFC_Quick_Check
  std::uint8_t combining_class = 0;  ///< Canonical_Combining_Class

  /// True for a character that neither changes with the one before it nor changes that one.
  constexpr bool begins_anew() const { return answer == yes && combining_class == 0; }
};

/// The answers for all characters. For nearly all of them one table lookup suffices.
class QuickCheckTable {
 public:
  /// The one table, filled by the first call.
  static const QuickCheckTable& get();

  QuickCheck operator()(char32_t c) const {
    if (c < first_plane_.size()) return first_plane_[c];
    return blocks_[c >> 8] ? search(c) : QuickCheck{};
  }

 private:
  QuickCheckTable();
  static QuickCheck search(char32_t c);

  std::array<QuickCheck, 0x10000> first_plane_{};
  std::array<bool, 0x1100> blocks_{};  ///< of 256 characters: those that have any but {yes, 0}
};

}  // namespace casebook
