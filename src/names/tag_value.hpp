// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace casebook {

/// The length limit of a folded value, in UTF-16 units (the longest label of T-LAB).
constexpr std::size_t most_value_units = 25;

/// The values of one variable as words: lower-case letters, digits and marks of any script, `-` for
/// everything else; `none` if there is no value. No two values get the same word: later ones are
/// numbered, `masks-2`. Remembers every value that it has seen. One thread at a time.
class FoldedValues {
 public:
  struct Folded {
    const std::string& word;  ///< lives as long as the FoldedValues
    bool fresh;               ///< it was not asked for before
  };

  /// `value` is well-formed UTF-8.
  Folded of(std::string_view value);

 private:
  std::string take(const std::string& word);

  std::unordered_map<std::string, std::string> words_;
  std::unordered_set<std::string> taken_;
  std::string key_;
};

}  // namespace casebook
