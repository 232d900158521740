// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>
#include <optional>
#include <string>

namespace casebook {

/// What the environment variable SOURCE_DATE_EPOCH holds (seconds since 1970, see
/// reproducible-builds.org): when files say they were made. Nothing where it is not set to a whole
/// number up to the last second of the year 9999.
std::optional<std::time_t> source_date();

/// The same as `2020-10-03T11:22:33Z`: W3CDTF, in which Word and REFI-QDA write dates.
std::optional<std::string> source_date_text();

}  // namespace casebook
