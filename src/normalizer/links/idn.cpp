// SPDX-License-Identifier: MIT
#include "normalizer/links/idn.hpp"

#include <idn2.h>

namespace casebook {
namespace {

/// Takes over what libidn2 allocated.
std::string taken(char* made) {
  std::string result(made);
  idn2_free(made);
  return result;
}

}  // namespace

std::string host_to_ascii(std::string_view host) {
  char* made = nullptr;
  const int outcome =
      idn2_to_ascii_8z(std::string(host).c_str(), &made, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
  return outcome == IDN2_OK ? taken(made) : std::string();
}

std::string host_to_unicode(std::string_view host) {
  char* made = nullptr;
  const int outcome = idn2_to_unicode_8z8z(std::string(host).c_str(), &made, 0);
  return outcome == IDN2_OK ? taken(made) : std::string(host);
}

}  // namespace casebook
