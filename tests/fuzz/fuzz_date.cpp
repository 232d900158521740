// SPDX-License-Identifier: MIT
// Whatever the bytes, a date is undated or real, and reads the same when it is written down.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "text/dates/date_forms.hpp"
#include "text/dates/date_reader.hpp"

namespace {

using casebook::Date;
using casebook::parse_date;

bool is_real(const Date& date) {
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  const int days[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day <= days[date.month - 1];
}

bool reads_the_same(const Date& date) {
  char written[32];
  std::snprintf(written, sizeof written, "%04d-%02d-%02d", date.year, date.month, date.day);
  return parse_date(written) == date;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Date date = parse_date(std::string_view(reinterpret_cast<const char*>(data), size));
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const char* format : {"%d/%m/%Y", "%B %y", "epoch", "epoch-ms", "excel"}) {
    const Date formatted = casebook::date_by_format(text, format);
    if (!formatted.undated() && !is_real(formatted)) std::abort();
  }
  if (date.undated() ? date != Date{} : !is_real(date) || !reads_the_same(date)) std::abort();
  return 0;
}
