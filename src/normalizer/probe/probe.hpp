// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace casebook {

/// Leaves out a wrapper `]][[name: ` at the head of a tidy probe.
std::string_view without_wrapper(std::string_view probe);

/// True where there is more to a tidy text than marks of direction.
bool has_look(std::string_view text);

/// Where a text goes on after its probe.
struct Split {
  std::size_t end = 0;   ///< right behind the probe
  std::size_t rest = 0;  ///< behind the punctuation and the blanks that went with it
};

/// Finds the probe at the head of its text; none where the text does not begin with it, or goes on
/// within a word or a character (see probe_boundary.hpp).
/// `text` is tidy, `probe` is Probe::folded(), of the same normalization form. Line feeds equal
/// blanks, curly quotes straight ones; marks of direction do not count.
std::optional<Split> split_probe(std::string_view text, std::string_view probe);

}  // namespace casebook
