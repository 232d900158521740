// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace casebook {

/// A GUID derived from a name (RFC 9562, 5.5: version 5), so that the same rows give the same
/// project.
struct Guid {
  std::array<std::uint8_t, 16> bytes{};

  std::string_view view() const {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
  auto operator<=>(const Guid&) const = default;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(bytes);
  }
};

/// The GUID of `name` within the namespace `space`.
Guid guid_within(const Guid& space, std::string_view name);

/// The namespace of all things of one kind, such as `case`, in a project of this program.
Guid guid_space(std::string_view kind);

/// Appends `7c0f6f2e-…`: 36 characters, lower case.
void append_guid(std::string& out, const Guid& guid);
std::string to_string(const Guid& guid);

}  // namespace casebook
