// SPDX-License-Identifier: MIT
#include "names/unique_names.hpp"

#include "text/unicode.hpp"

namespace casebook {

std::string UniqueNames::take(std::string_view name) {
  unsigned& number = last_number_[fold_for_comparing(name)];
  if (number == 0) return number = 1, std::string(name);
  for (;;) {
    std::string given = std::string(name) + " (" + std::to_string(++number) + ')';
    unsigned& its_number = last_number_[fold_for_comparing(given)];
    if (its_number == 0) return its_number = 1, given;
  }
}

}  // namespace casebook
