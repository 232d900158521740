// SPDX-License-Identifier: MIT
#include "text/dates/locale_names.hpp"

#include <langinfo.h>
#include <locale.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <type_traits>

#include "error.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

struct Free {
  void operator()(locale_t locale) const { ::freelocale(locale); }
};
using Locale = std::unique_ptr<std::remove_pointer_t<locale_t>, Free>;

/// Null if the system has no such locale, or has it in another encoding.
Locale open_locale(const std::string& name) {
  Locale locale(::newlocale(LC_TIME_MASK | LC_CTYPE_MASK, name.c_str(), nullptr));
  const bool utf8 = locale && std::string_view(::nl_langinfo_l(CODESET, locale.get())) == "UTF-8";
  return utf8 ? std::move(locale) : nullptr;
}

/// `de` may be `de_DE`.
std::string with_country(const std::string& language) {
  std::string country = language;
  std::ranges::transform(country, country.begin(), upper);
  return language + '_' + country;
}

Locale find_locale(const std::string& name) {
  std::vector<std::string> tried = {name, name + ".UTF-8"};
  if (name.size() == 2) tried.push_back(with_country(name) + ".UTF-8");
  for (const std::string& one : tried)
    if (Locale found = open_locale(one)) return found;
  throw UsageError("--date-locale: this system has no locale " + name + " in UTF-8",
                   "locale -a lists those there are, such as de_DE.UTF-8; sudo "
                   "dpkg-reconfigure locales makes others, and --date-format needs none");
}

}  // namespace

LocaleNames locale_names(const std::string& name) {
  const Locale locale = find_locale(name);
  const auto text = [&](nl_item item) { return ::nl_langinfo_l(item, locale.get()); };
  LocaleNames names;
  for (int i = 0; i < 12; ++i) {
    auto& month = names.months[static_cast<std::size_t>(i)];
    for (const nl_item first : {MON_1, ABMON_1}) month.emplace_back(text(first + i));
#ifdef ALTMON_1  // the nominative, in languages that put a date into the genitive
    month.emplace_back(text(ALTMON_1 + i));
#endif
  }
  for (int i = 0; i < 7; ++i)
    for (const nl_item first : {DAY_1, ABDAY_1})
      names.weekdays[static_cast<std::size_t>(i)].emplace_back(text(first + i));
  return names;
}

}  // namespace casebook
