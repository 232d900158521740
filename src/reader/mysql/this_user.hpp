// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace casebook {

/// Whether other users of this machine may read a file. False if it is none.
bool others_may_read(const std::filesystem::path& path);

/// The command that ends that, for people.
std::string how_to_keep(const std::filesystem::path& path);

/// The name that the user of this process has logged in with; empty if the system does not say.
std::string login_name();

/// The user's file of options for programs that connect to MySQL: `.my.cnf` in the home folder; on
/// Windows also `my.ini`, which comes first if it is there. Empty if there is no home folder.
std::filesystem::path option_file_of_user();

/// Whether MySQL's own programs on this system take `localhost` for a Unix socket.
bool localhost_is_a_socket();

}  // namespace casebook
