// SPDX-License-Identifier: MIT
#include "text/dates/locale_names.hpp"

#include <windows.h>

#include <algorithm>

#include "error.hpp"
#include "text/path.hpp"

namespace casebook {
namespace {

/// `de_DE.UTF-8` is de-DE to Windows.
std::wstring windows_name(const std::string& name) {
  std::string tag = name.substr(0, name.find_first_of(".@"));
  std::ranges::replace(tag, '_', '-');
  return path_of(tag).native();
}

/// Empty if the language has no such name.
std::string text_of(const std::wstring& locale, LCTYPE item) {
  std::wstring text(80, L'\0');  // Windows's own limit
  const int size = ::GetLocaleInfoEx(locale.c_str(), item, text.data(), 80);
  text.resize(size > 0 ? static_cast<std::size_t>(size - 1) : 0);
  return std::filesystem::path(text).string();
}

}  // namespace

LocaleNames locale_names(const std::string& name) {
  const std::wstring locale = windows_name(name);
  if (locale.empty() || ::IsValidLocaleName(locale.c_str()) == 0)
    throw UsageError("--date-locale: Windows knows no language " + name,
                     "Name it as in de-DE or fr; --date-format needs none");
  LocaleNames names;
  for (DWORD i = 0; i < 12; ++i)
    for (const LCTYPE first : {LOCALE_SMONTHNAME1, LOCALE_SABBREVMONTHNAME1})
      for (const LCTYPE form : {LCTYPE{0}, LCTYPE{LOCALE_RETURN_GENITIVE_NAMES}})
        names.months[i].push_back(text_of(locale, (first + i) | form));
  for (DWORD i = 0; i < 7; ++i)  // Windows counts days from Monday
    for (const LCTYPE first : {LOCALE_SDAYNAME1, LOCALE_SABBREVDAYNAME1})
      names.weekdays[(i + 1) % 7].push_back(text_of(locale, first + i));
  return names;
}

}  // namespace casebook
