// SPDX-License-Identifier: MIT
#include "qda/guid.hpp"

#include <algorithm>

#include "files/digest.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

/// A random GUID, drawn once: the root of all namespaces.
constexpr Guid casebook_space = {{0x8d, 0x1f, 0x5b, 0x0e, 0x37, 0xc6, 0x4a, 0x92, 0xb1, 0x6c, 0x2e,
                                  0x9a, 0x40, 0xd7, 0xf3, 0x15}};

constexpr std::size_t byte_of_version = 6, byte_of_variant = 8;

}  // namespace

Guid guid_within(const Guid& space, std::string_view name) {
  std::string bytes(space.view());
  bytes += name;
  const auto digest = sha1(bytes);
  Guid guid;
  std::copy_n(digest.begin(), guid.bytes.size(), guid.bytes.begin());
  auto& version = guid.bytes[byte_of_version];
  version = static_cast<std::uint8_t>((version & 0x0f) | 0x50);
  auto& variant = guid.bytes[byte_of_variant];
  variant = static_cast<std::uint8_t>((variant & 0x3f) | 0x80);
  return guid;
}

Guid guid_space(std::string_view kind) { return guid_within(casebook_space, kind); }

void append_guid(std::string& out, const Guid& guid) {
  std::array<char, 36> text{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < guid.bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text[at++] = '-';
    text[at++] = hex_digits[guid.bytes[i] >> 4];
    text[at++] = hex_digits[guid.bytes[i] & 15];
  }
  out.append(text.data(), text.size());
}

std::string to_string(const Guid& guid) {
  std::string text;
  append_guid(text, guid);
  return text;
}

}  // namespace casebook
