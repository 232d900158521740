// SPDX-License-Identifier: MIT
#include "files/stamp.hpp"

#include <cerrno>

#include "files/output_error.hpp"
#include "files/windows/system.hpp"

namespace casebook {

FileStamp stamp_of(const std::filesystem::path& path) {
  const Descriptor file = open_with(path, FILE_READ_ATTRIBUTES, OPEN_EXISTING,
                                    FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT);
  if (!file.is_open() && (errno == ENOENT || errno == ENOTDIR)) return {};
  BY_HANDLE_FILE_INFORMATION info{};
  FILE_BASIC_INFO times{};
  if (file.is_open() &&
      (::GetFileInformationByHandle(handle_of(file), &info) == 0 ||
       ::GetFileInformationByHandleEx(handle_of(file), FileBasicInfo, &times, sizeof times) == 0))
    set_errno();
  if (times.LastWriteTime.QuadPart == 0) throw output_error("Cannot read", path, errno);
  const auto wide = [](DWORD high, DWORD low) { return std::uint64_t{high} << 32 | low; };
  return {wide(info.nFileIndexHigh, info.nFileIndexLow),
          wide(info.nFileSizeHigh, info.nFileSizeLow), times.LastWriteTime.QuadPart,
          times.ChangeTime.QuadPart};
}

}  // namespace casebook
