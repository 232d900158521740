// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace casebook {

/// Why a zip cannot be read. Who asked for it turns this into an error that names the file.
class ZipFault : public std::runtime_error {
 public:
  enum class Kind {
    damaged,    ///< what() is a sentence about a part or the zip: "a part has no name"
    encrypted,  ///< what() is the rest of a sentence about the file: "is encrypted"
    too_large   ///< likewise
  };

  ZipFault(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
  Kind kind() const noexcept { return kind_; }

 private:
  Kind kind_;
};

}  // namespace casebook
