// SPDX-License-Identifier: MIT
#include "reader/mysql/this_user.hpp"

#include <windows.h>
// After windows.h, whose types they use.
#include <aclapi.h>
#include <sddl.h>

#include <memory>
#include <system_error>

namespace casebook {
namespace {

template <typename T>
using Local = std::unique_ptr<T, decltype(&::LocalFree)>;

/// Whether the list lets a group read, which is named as in the language of such lists.
bool may_read(PACL list, const wchar_t* group) {
  PSID sid = nullptr;
  if (::ConvertStringSidToSidW(group, &sid) == 0) return false;
  const Local<void> owner(sid, &::LocalFree);
  TRUSTEEW trustee{};
  ::BuildTrusteeWithSidW(&trustee, sid);
  ACCESS_MASK rights = 0;
  return ::GetEffectiveRightsFromAclW(list, &trustee, &rights) == ERROR_SUCCESS &&
         (rights & FILE_READ_DATA) != 0;
}

std::wstring variable(const wchar_t* name) {
  const wchar_t* const value = ::_wgetenv(name);
  return value ? value : L"";
}

}  // namespace

/// Everyone (WD), authenticated users (AU) and the machine's users (BU).
bool others_may_read(const std::filesystem::path& path) {
  std::error_code none;
  if (!std::filesystem::is_regular_file(path, none)) return false;
  PACL list = nullptr;
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  std::wstring name = path.native();
  if (::GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr,
                              nullptr, &list, nullptr, &descriptor) != ERROR_SUCCESS)
    return false;
  const Local<void> owner(descriptor, &::LocalFree);
  if (!list) return true;
  return may_read(list, L"WD") || may_read(list, L"AU") || may_read(list, L"BU");
}

std::string how_to_keep(const std::filesystem::path& path) {
  return "icacls \"" + path.string() + "\" /inheritance:r /grant:r \"%USERNAME%:F\"";
}

std::string login_name() { return std::filesystem::path(variable(L"USERNAME")).string(); }

std::filesystem::path option_file_of_user() {
  const std::filesystem::path home = variable(L"USERPROFILE");
  std::error_code unknown;
  if (home.empty() || std::filesystem::exists(home / "my.ini", unknown))
    return home.empty() ? home : home / "my.ini";
  return home / ".my.cnf";
}

bool localhost_is_a_socket() { return false; }

}  // namespace casebook
