// SPDX-License-Identifier: MIT
// What the Windows forms of this room have in common. Included by them alone.
#pragma once

#include <windows.h>

#include <filesystem>

#include "files/descriptor.hpp"

namespace casebook {

/// Sets errno by the last error of the system, or by `code`.
void set_errno(DWORD code = ::GetLastError()) noexcept;

/// Opens a file or, with FILE_FLAG_BACKUP_SEMANTICS, a folder. Others may read, rename and delete
/// it meanwhile, as elsewhere. Where it fails, no file is open and errno is set.
Descriptor open_with(const std::filesystem::path& path, DWORD access, DWORD disposition,
                     DWORD flags) noexcept;

/// The system's handle of an open file.
HANDLE handle_of(const Descriptor& file) noexcept;

}  // namespace casebook
