// SPDX-License-Identifier: MIT
#include "names/unique_names.hpp"

#include "text/unicode.hpp"

namespace casebook {

std::string UniqueNames::take(std::string_view name) {
  std::string given(name);
  for (unsigned number = 2; !taken_.insert(fold_for_comparing(given)).second; ++number)
    given = std::string(name) + " (" + std::to_string(number) + ')';
  return given;
}

}  // namespace casebook
