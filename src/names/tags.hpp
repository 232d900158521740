// SPDX-License-Identifier: MIT
// What tags a case in a corpus: the same names and values in all its formats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// The variables of a case: case, probe, month, date, experiment_id, links, and then the further
/// columns of the rows.
std::vector<std::string> tag_names(const std::vector<std::string>& attributes);

/// The values of one case after the other. One for each thread.
class TagValues {
 public:
  /// In the order of tag_names(), as they are; empty: not known. They live until the next call, and
  /// as long as `one` and `probe`.
  std::span<const std::string_view> of(const Case& one, std::string_view probe);

 private:
  std::string month_, date_, links_;
  std::vector<std::string_view> values_;
};

/// Appends `c0042`: which case of a corpus of `total` cases it is, as a name that is one in XML, in
/// a file system and in any corpus program. `number` counts from 1.
void append_case_id(std::string& out, std::uint64_t number, std::uint64_t total);

/// What a format allows in the name of a variable beside `a` to `z` and, behind the first, digits.
struct NameRules {
  bool underscore = false;
  std::size_t most = 25;  ///< characters
};

/// `names` as such rules want them, no two the same: accents go, all else that is not allowed
/// becomes `_` or goes, and of names that are the same then the later ones are numbered.
std::vector<std::string> folded_names(const std::vector<std::string>& names, NameRules rules);

/// `names`, each legal, and the later ones of those that are the same numbered: `mood_2`.
std::vector<std::string> distinct_names(const std::vector<std::string>& names);

}  // namespace casebook
