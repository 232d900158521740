// SPDX-License-Identifier: MIT
#include "names/unique_names.hpp"

#include "text/unicode.hpp"

namespace casebook {

std::string UniqueNames::take(std::string_view name) {
  return take_numbered(last_number_, name, fold_for_comparing);
}

}  // namespace casebook
