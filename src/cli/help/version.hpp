// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace casebook {

/// What --version prints: name and version alone in the first line, then the licence and the
/// libraries that the program was built with, in lines of at most 80 columns.
std::string version_text();

/// As `1.0.0`.
std::string version_number();

/// The day of the release, as `2026-11-26`.
std::string release_date();

}  // namespace casebook
