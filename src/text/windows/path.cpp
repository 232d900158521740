// SPDX-License-Identifier: MIT
#include "text/path.hpp"

#include <windows.h>

#include <string>
#include <system_error>

namespace casebook {
namespace fs = std::filesystem;
namespace {

constexpr std::wstring_view verbatim = L"\\\\?\\", of_a_share = L"UNC\\";

fs::path without_verbatim(const fs::path& path) {
  std::wstring_view name = path.native();
  if (!name.starts_with(verbatim)) return path;
  name.remove_prefix(verbatim.size());
  if (!name.starts_with(of_a_share)) return name;
  return L"\\\\" + std::wstring(name.substr(of_a_share.size()));
}

fs::path without_drives_folder(const fs::path& path) {
  return path.has_root_name() && !path.has_root_directory() ? absolute_path(path) : path;
}

/// `.` and `..` stay.
fs::path without_end(const fs::path& path) {
  const std::wstring& name = path.native();
  const std::size_t last = name.find_last_not_of(L". ");
  if (last == std::wstring::npos || name[last] == L'/' || name[last] == L'\\') return path;
  return name.substr(0, last + 1);
}

}  // namespace

fs::path path_of(std::string_view name) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the same bytes, said to be UTF-8
  const std::u8string_view bytes(reinterpret_cast<const char8_t*>(name.data()), name.size());
  return without_end(without_drives_folder(without_verbatim(bytes)));
}

fs::path absolute_path(const fs::path& path) {
  std::wstring whole(::GetFullPathNameW(path.c_str(), 0, nullptr, nullptr), L'\0');
  const auto room = static_cast<DWORD>(whole.size());
  whole.resize(::GetFullPathNameW(path.c_str(), room, whole.data(), nullptr));
  return whole.empty() ? path : fs::path(whole);
}

fs::path canonical_path(const fs::path& path, std::error_code& error) {
  return fs::exists(path, error) ? absolute_path(path) : fs::path();
}

fs::path root_of(const fs::path& path) {
  const std::wstring start = path.native().substr(0, 2);
  return start == L"\\\\" || start == L"//" ? fs::path(L"\\\\") : path.root_path();
}

/// The system's whole name of a device is `\\.\NAME`.
bool is_device(const fs::path& path) {
  return absolute_path(path).native().starts_with(L"\\\\.\\");
}

}  // namespace casebook
