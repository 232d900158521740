// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace casebook {

/// SHA-256 (FIPS 180-4) of what it is given.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  Sha256& update(std::string_view bytes);
  /// In lower case. Call once, last.
  std::string hex();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

/// SHA-1 (FIPS 180-4), which GUIDs that are derived from names are made with: it tells names apart
/// and protects nothing.
std::array<std::uint8_t, 20> sha1(std::string_view bytes);

}  // namespace casebook
