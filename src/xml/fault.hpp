// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace casebook {

/// The reason why something is not XML that an Office document may contain: the rest of a sentence
/// about the part.
class XmlFault : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace casebook
