// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

namespace casebook {

/// A way from one encoding to UTF-8. One thread at a time.
class Conversion {
 public:
  virtual ~Conversion() = default;

  /// Moves the characters at the beginning of `raw` to `decoded`, which is replaced, as far as they
  /// are whole. Returns false at bytes that are invalid in the encoding, which then come first.
  virtual bool convert(std::string& raw, std::string& decoded) = 0;
};

/// Null if the system knows no encoding of this name.
std::unique_ptr<Conversion> make_conversion(const std::string& encoding);

}  // namespace casebook
