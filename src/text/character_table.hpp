// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace casebook {

/// A property of characters, as the function `of` gives it. Of the first plane, where nearly all
/// characters are, one look into a table answers. Threads share it.
template <typename Value, Value (*of)(char32_t)>
class CharacterTable {
 public:
  /// The one table, filled by the first call.
  static const CharacterTable& get() {
    static const CharacterTable table;
    return table;
  }

  Value operator()(char32_t c) const { return c < first_plane_.size() ? first_plane_[c] : of(c); }

 private:
  CharacterTable() {
    for (char32_t c = 0; c < first_plane_.size(); ++c) first_plane_[c] = of(c);
  }

  std::array<Value, 0x10000> first_plane_;
};

}  // namespace casebook
