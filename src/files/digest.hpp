// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace casebook {

/// Computes the SHA-256 (FIPS 180-4) of the bytes that it is given. One thread at a time.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  Sha256& update(std::string_view bytes);
  /// In lower case. Call once, last.
  std::string hex();
  /// In base64 (RFC 4648, 4). Likewise.
  std::string base64();

 private:
  std::array<std::uint8_t, 32> digest();
  struct Context;
  std::unique_ptr<Context> context_;
};

/// SHA-1 (FIPS 180-4), used to derive GUIDs from names: it distinguishes names and has no security
/// purpose.
std::array<std::uint8_t, 20> sha1(std::string_view bytes);

}  // namespace casebook
