// SPDX-License-Identifier: MIT
#include "reader/mysql/this_user.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <system_error>

namespace casebook {

bool others_may_read(const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  std::error_code none;
  const fs::file_status status = fs::status(path, none);
  return fs::is_regular_file(status) &&
         (status.permissions() & (fs::perms::others_read | fs::perms::group_read)) !=
             fs::perms::none;
}

std::string how_to_keep(const std::filesystem::path& path) { return "chmod 600 " + path.string(); }

std::string login_name() {
  const passwd* const entry = ::getpwuid(::geteuid());
  return entry ? entry->pw_name : "";
}

std::filesystem::path option_file_of_user() {
  const char* const home = std::getenv("HOME");
  return home ? std::filesystem::path(home) / ".my.cnf" : std::filesystem::path();
}

bool localhost_is_a_socket() { return true; }

}  // namespace casebook
