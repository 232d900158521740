// SPDX-License-Identifier: MIT
// The tags of a case in a corpus: the same names and values in all formats.
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

/// Gives the values of one case after the other. One for each thread.
class TagValues {
 public:
  /// In the order of tag_names(), unchanged; empty: unknown. They live until the next call, and as
  /// long as `one` and `probe`.
  std::span<const std::string_view> of(const Case& one, std::string_view probe);

 private:
  std::string month_, date_, links_;
  std::vector<std::string_view> values_;
};

/// Appends the id of a case in a corpus of `total` cases, such as `c0042`: a valid name in XML, in
/// file systems and in any corpus program. `number` counts from 1.
void append_case_id(std::string& out, std::uint64_t number, std::uint64_t total);

/// The characters that a format allows in the name of a variable in addition to `a` to `z` and,
/// except at the beginning, digits.
struct NameRules {
  bool underscore = false;
  std::size_t most = 25;  ///< characters
};

/// `names` by these rules, all distinct: accents are removed, everything else that is not allowed
/// becomes `_` or is removed, and names that become the same are numbered from the second on.
std::vector<std::string> folded_names(const std::vector<std::string>& names, NameRules rules);

/// `names`, each of which must be legal, with repeated ones numbered: `mood_2`.
std::vector<std::string> distinct_names(const std::vector<std::string>& names);

}  // namespace casebook
