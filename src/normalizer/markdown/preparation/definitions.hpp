// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "normalizer/markdown/preparation/prepared_text.hpp"

namespace casebook {

/// A link definition, `[label]: address`, which the parser takes out of the text.
struct Definition {
  std::size_t open = 0;  ///< where its bracket stands in the prepared text
  std::string address;
};

/// The definitions of a finished text. What only looks like one, `[1]: Smith`, is hidden from the
/// parser, so that no word is lost; so is a quotation on the line below a definition, which would
/// be taken for its title. Linear time.
std::vector<Definition> keep_definitions(PreparedText& text);

/// Hides those definitions whose address is not among `addresses`, ones that the parser found:
/// nothing refers to them, and they would be lost. Returns whether there were any: then the text is
/// to be parsed again.
bool hide_unused(const std::vector<Definition>& definitions,
                 const std::vector<std::string>& addresses, PreparedText& text);

}  // namespace casebook
