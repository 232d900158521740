// SPDX-License-Identifier: MIT
#include "files/output_error.hpp"

#include <cerrno>
#include <system_error>

namespace casebook {
namespace {

const char* hint_for(int code) {
  switch (code) {
    case ENOSPC:
    case EDQUOT:
      return "Free some space there, or name another folder with -o";
    case EACCES:
    case EPERM:
    case EROFS:
      return "Name a folder that you may write to with -o";
    case ENOENT:
    case ENOTDIR:
      return "Make its folder first, or name another with -o";
    case ENAMETOOLONG:
      return "Name a folder with a shorter path with -o";
    default:
      return "";
  }
}

}  // namespace

OutputError output_error(const std::string& what, const std::filesystem::path& path, int code) {
  OutputError error(what + ' ' + path.string() + ": " + std::generic_category().message(code),
                    hint_for(code));
  return error;
}

}  // namespace casebook
