// SPDX-License-Identifier: MIT
#include "cli/help/version.hpp"

#include "cli/help/wrapping.hpp"

namespace casebook {

std::string version_text() {
  std::string text = "casebook " CASEBOOK_VERSION "\nLicence: MIT. Built with ";
  append_wrapped(text, std::string_view("Licence: MIT. Built with ").size(),
                 words_of(CASEBOOK_LIBRARIES), {80, 2, ""});
  return text;
}

std::string version_number() { return CASEBOOK_VERSION; }

std::string release_date() { return CASEBOOK_RELEASED; }

}  // namespace casebook
