// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "text/dates/date_reader.hpp"

using casebook::Date;
using casebook::date_by_format;
using casebook::DateReader;
using casebook::is_date_format;

TEST_CASE("a pattern reads what fits it as a whole") {
  CHECK(date_by_format("03/10/2020", "%d/%m/%Y") == Date{2020, 10, 3});
  CHECK(date_by_format("03/10/2020", "%m/%d/%Y") == Date{2020, 3, 10});
  CHECK(date_by_format(" 3/1/20 ", "%d/%m/%y") == Date{2020, 1, 3});
  CHECK(date_by_format("Oct-20", "%b-%y") == Date{2020, 10, 0});
  CHECK(date_by_format("2020 279", "%Y %j") == Date{2020, 10, 5});
  CHECK(date_by_format("03/10/2020 11:22", "%d/%m/%Y") == Date{});
  CHECK(date_by_format("31/02/2020", "%d/%m/%Y") == Date{});
  CHECK(date_by_format("", "%d/%m/%Y") == Date{});
}

TEST_CASE("seconds and milliseconds count from 1970 in UTC") {
  CHECK(date_by_format("0", "epoch") == Date{1970, 1, 1});
  CHECK(date_by_format("1601683353", "epoch") == Date{2020, 10, 3});
  CHECK(date_by_format("-1", "epoch") == Date{1969, 12, 31});
  CHECK(date_by_format("1601683353250", "epoch-ms") == Date{2020, 10, 3});
  CHECK(date_by_format("1e9", "epoch") == Date{});
  CHECK(date_by_format("999999999999999999", "epoch") == Date{});
}

TEST_CASE("a spreadsheet's days count from 1900, with the one that never was") {
  CHECK(date_by_format("1", "excel") == Date{1900, 1, 1});
  CHECK(date_by_format("59", "excel") == Date{1900, 2, 28});
  CHECK(date_by_format("60", "excel") == Date{});
  CHECK(date_by_format("61", "excel") == Date{1900, 3, 1});
  CHECK(date_by_format("44107", "excel") == Date{2020, 10, 3});
  CHECK(date_by_format("44107.75", "excel") == Date{2020, 10, 3});
  CHECK(date_by_format("0", "excel") == Date{});
}

TEST_CASE("a format has to say year and month") {
  for (const char* format : {"%d/%m/%Y", "%B %Y", "%F", "%D", "%y%m", "%s", "epoch", "excel"})
    CHECK(is_date_format(format));
  for (const char* format : {"", "%Y", "%d/%m", "%H:%M", "%q", "dd/mm/yyyy", "soon"})
    CHECK_FALSE(is_date_format(format));
}

TEST_CASE("formats are tried in their order, and then the usual forms") {
  DateReader dates({"%d/%m/%Y", "%m/%d/%Y"});
  CHECK(dates.read("03/10/2020") == Date{2020, 10, 3});
  CHECK(dates.read("10/23/2020") == Date{2020, 10, 23});
  CHECK(dates.read("October, 2020") == Date{2020, 10, 0});
  CHECK(dates.unread() == 0);
}

TEST_CASE("unreadable dates are counted with the first of them; missing ones are not") {
  DateReader dates;
  for (const char* text : {"2020-10", "", " ", "soon", "soon", "03/10/2020"}) dates.read(text);
  dates.read(std::nullopt);
  CHECK(dates.unread() == 3);
  CHECK(dates.example() == "soon");
}
