// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace casebook {

/// The options of the group [client] of a MySQL option file such as ~/.my.cnf: name
/// (with `-`, never `_`) and value. Later lines go before earlier ones. Quotes and backslashes are
/// read as MySQL reads them (8.0 Reference Manual, 4.2.2.2); !include is not followed. Empty where
/// there is no such file, where it cannot be read, and where anybody may write to it, as for
/// MySQL's own programs.
std::map<std::string, std::string> read_option_file(const std::filesystem::path& path);

}  // namespace casebook
