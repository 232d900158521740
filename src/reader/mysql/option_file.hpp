// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace casebook {

/// The options of the group [client] of a MySQL option file such as ~/.my.cnf: name (with `-`,
/// never `_`) and value. Later lines take precedence. Quotes and backslashes are read as MySQL
/// reads them (8.0 Reference Manual, 4.2.2.2); !include is not followed. Empty if there is no such
/// file, if it cannot be read, or if it is writable by everybody; MySQL's own programs ignore such
/// a file, too.
std::map<std::string, std::string> read_option_file(const std::filesystem::path& path);

}  // namespace casebook
