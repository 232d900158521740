// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>
#include <optional>
#include <string>

namespace casebook {

/// The value of the environment variable SOURCE_DATE_EPOCH (seconds since 1970, see
/// reproducible-builds.org), which is the creation time recorded in files. Nothing if it is not set
/// to a whole number up to the last second of the year 9999.
std::optional<std::time_t> source_date();

/// The same as `2020-10-03T11:22:33Z`: W3CDTF, the form of dates in Word and REFI-QDA.
std::optional<std::string> source_date_text();

}  // namespace casebook
