// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "reader/sql/date_format.hpp"

namespace casebook {
namespace {

TEST_CASE("the view's format gives the month's name and the year") {
  CHECK(date_format("2020-10-03", "%M, %Y") == "October, 2020");
  CHECK(date_format("2020-01-31 11:22:33", "%M, %Y") == "January, 2020");
}

TEST_CASE("the examples of the MySQL manual come out as it says") {
  CHECK(date_format("2009-10-04 22:23:00", "%W %M %Y") == "Sunday October 2009");
  CHECK(date_format("2007-10-04 22:23:00", "%H:%i:%s") == "22:23:00");
  CHECK(date_format("1900-10-04 22:23:00", "%D %y %a %d %m %b %j") == "4th 00 Thu 04 10 Oct 277");
  CHECK(date_format("1997-10-04 22:23:00", "%H %k %I %r %T %S %w") ==
        "22 22 10 10:23:00 PM 22:23:00 00 6");
  CHECK(date_format("1999-01-01", "%X %V") == "1998 52");
  CHECK(date_format("2006-06-00", "%d") == "00");
}

TEST_CASE("the other specifiers mean what the manual lists") {
  CHECK(date_format("2021-03-07 00:05:09.25", "%c %e %f %h %l %p %%") == "3 7 250000 12 12 AM %");
  CHECK(date_format("2021-03-07 12:05:09", "%p %r %k") == "PM 12:05:09 PM 12");
  CHECK(date_format("2021-03-07", "%q 100%") == "q 100%");
}

TEST_CASE("days have English endings") {
  CHECK(date_format("2020-10-01", "%D") == "1st");
  CHECK(date_format("2020-10-22", "%D") == "22nd");
  CHECK(date_format("2020-10-03", "%D") == "3rd");
  CHECK(date_format("2020-10-11", "%D") == "11th");
  CHECK(date_format("2020-10-13", "%D") == "13th");
}

TEST_CASE("weeks begin on Sunday or Monday, in the calendar year or in their own") {
  // 2021-01-03 was a Sunday: the first of the year, and the last day of ISO week 53 of 2020.
  CHECK(date_format("2021-01-03", "%U %u %V %v %X %x") == "01 00 01 53 2021 2020");
  CHECK(date_format("2021-01-02", "%U %u %V %v %X %x") == "00 00 52 53 2020 2020");
  CHECK(date_format("2021-01-04", "%U %u %V %v %X %x") == "01 01 01 01 2021 2021");
  // 2019-12-31 was a Tuesday, in ISO week 1 of 2020.
  CHECK(date_format("2019-12-31", "%U %u %V %v %X %x") == "52 53 52 01 2019 2020");
}

TEST_CASE("dates are read as MySQL reads them") {
  constexpr const char* all = "%Y-%m-%d %T.%f";
  CHECK(date_format("20201003112233", all) == "2020-10-03 11:22:33.000000");
  CHECK(date_format("20201003", all) == "2020-10-03 00:00:00.000000");
  CHECK(date_format("201003", all) == "2020-10-03 00:00:00.000000");
  CHECK(date_format("2020-10-03T11:22:33.5Z", all) == "2020-10-03 11:22:33.500000");
  CHECK(date_format(" 2020/1.3 1:2", all) == "2020-01-03 01:02:00.000000");
  CHECK(date_format("2020-10-03 and more", all) == "2020-10-03 00:00:00.000000");
  CHECK(date_format("69-1-3", all) == "2069-01-03 00:00:00.000000");
  CHECK(date_format("70-1-3", all) == "1970-01-03 00:00:00.000000");
}

TEST_CASE("a value that is not a date gives NULL") {
  for (const char* const text :
       {"", " ", "October, 2020", "2020-02-30", "2019-02-29", "2020-13-01", "2020-10", "2020",
        "yesterday", "2020-10-03 24:00:00", "2020--10-03", "10000-01-01", "\\N"}) {
    CAPTURE(text);
    CHECK(date_format(text, "%Y") == std::nullopt);
  }
}

TEST_CASE("a part that is not known is zero, and a name for it is NULL") {
  CHECK(date_format("2020-10-00", "%M, %Y") == "October, 2020");
  CHECK(date_format("2020-00-00", "%Y-%m") == "2020-00");
  CHECK(date_format("2020-00-00", "%M, %Y") == std::nullopt);
  CHECK(date_format("0000-00-00", "%M, %Y") == std::nullopt);
  CHECK(date_format("2020-10-00", "%W") == std::nullopt);
}

TEST_CASE("no format gives NULL") { CHECK(date_format("2020-10-03", "") == std::nullopt); }

}  // namespace
}  // namespace casebook
