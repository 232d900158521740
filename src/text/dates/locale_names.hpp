// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <vector>

namespace casebook {

/// What a language calls months and weekdays, in UTF-8: each in full, in short, and in the other
/// forms that it has.
struct LocaleNames {
  std::array<std::vector<std::string>, 12> months;   ///< from January
  std::array<std::vector<std::string>, 7> weekdays;  ///< from Sunday
};

/// The names that the system has for a language; see DateLocale. Throws UsageError if it has none.
LocaleNames locale_names(const std::string& name);

}  // namespace casebook
