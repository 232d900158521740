// SPDX-License-Identifier: MIT
#include "files/output_error.hpp"

#include <cerrno>
#include <system_error>

#include "files/partial_name.hpp"

namespace casebook {
namespace {

const char* hint_for(int code) {
  switch (code) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
      return "Free some space there, or name a folder on another disk with -o";
    case EACCES:
    case EPERM:
    case EROFS:
      return "Name a folder that you may write to with -o";
    case ENOENT:
    case ENOTDIR:
      return "Make its folder first, or name another with -o";
    case ENAMETOOLONG:
      return "Name a folder with a shorter path with -o";
    case EFBIG:
      return "Allow larger files (ulimit -f), or name a folder on another disk with -o";
    case EMFILE:
    case ENFILE:
      return "Allow more open files (ulimit -n), or use fewer threads with -j";
    case EIO:
      return "Check the disk, or name a folder on another one with -o";
    case EBUSY:
    case ETXTBSY:
      return "Close the programs that use it, and try again";
    default:
      return "Name another folder with -o";
  }
}

}  // namespace

/// "Device or resource busy" says little to someone who has a workbook open.
std::string system_message(int code) {
  if (code == EBUSY) return "Another program keeps it to itself";
  return std::generic_category().message(code);
}

OutputError output_error(const std::string& what, const std::filesystem::path& path, int code) {
  OutputError error(what + ' ' + without_partial(path).string() + ": " + system_message(code),
                    hint_for(code));
  return error;
}

OutputError output_error(const std::string& what, const std::filesystem::path& path,
                         const std::error_code& error) {
  return output_error(what, path, error.default_error_condition().value());
}

}  // namespace casebook
