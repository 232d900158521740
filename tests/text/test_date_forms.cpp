// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "text/dates/date_forms.hpp"

using casebook::Date;
using casebook::parse_date;

namespace {

constexpr Date undated{};

void check_all(std::initializer_list<std::string_view> texts, Date date) {
  for (const std::string_view text : texts) {
    CAPTURE(std::string(text));
    CHECK(parse_date(text) == date);
  }
}

}  // namespace

TEST_CASE("a month is read as the view writes it, and in the forms near to that") {
  check_all(
      {"October, 2020",      "October 2020",  "Oct, 2020",       "Oct 2020",       "Oct., 2020",
       "OCTOBER, 2020",      "october, 2020", " October, 2020 ", "October,  2020", "October,\t2020",
       "October,\u00A02020", "2020-10",       " 2020-10\n",      "October,2020",   "2020 October",
       "Oct-2020",           "2020/10",       "10/2020",         "10-2020",        "10.2020",
       "2020\u5E7410\u6708"},
      {2020, 10, 0});
}

TEST_CASE("YEAR and MONTH joined by a dash lose no month") {
  for (std::uint8_t month = 1; month <= 12; ++month)
    CHECK(parse_date("2020-" + std::to_string(month)) == Date{2020, month, 0});
}

TEST_CASE("each month has its number") {
  const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
  std::uint8_t number = 0;
  for (const std::string name : names) {
    ++number;
    CHECK(parse_date(name + ", 1999") == Date{1999, number, 0});
    CHECK(parse_date(name.substr(0, 3) + ", 1999") == Date{1999, number, 0});
  }
  CHECK(parse_date("Sept. 2020") == Date{2020, 9, 0});
}

TEST_CASE("a day is read as standards and databases write it, with or without a time") {
  check_all({"2020-10-03",
             "2020-10-3",
             "2020-10-03 11:22:33",
             "2020-10-03T11:22:33",
             "2020-10-03 11:22",
             "2020-10-03T11:22:33Z",
             "2020-10-03t11:22:33z",
             "2020-10-03T11:22:33.125+02:00",
             "2020-10-03 9:05:11.25+02:00",
             "2020-10-03 11:22:33 UTC",
             "2020-10-03 11:22:33 CEST",
             "2020-10-03 11:22:33 Europe/Berlin",
             "2020-10-03T11:22:33+02:00[Europe/Berlin]",
             "2020-10-03 11:22:33 -0500",
             "2020-10-03T11:22:33,5",
             "2020-10-03 24:00:00",
             "  2020-10-03  ",
             "2020/10/03",
             "2020.10.03",
             "2020_10_03",
             "20201003",
             "20201003112233",
             "20201003T112233Z",
             "2020-10-03Z",
             "2020-10-03+02:00",
             "2020\u201310\u201303",
             "2020\u5E7410\u67083\u65E5"},
            {2020, 10, 3});
}

TEST_CASE("a dotted date is day first") {
  check_all({"03.10.2020", "3.10.2020", "3. 10. 2020", "03.10.2020 11:22", "03.10.2020, 11:22"},
            {2020, 10, 3});
  CHECK(parse_date("13.13.2020") == undated);
}

TEST_CASE("a day is read with an English month in any usual order") {
  check_all({"3 October 2020",
             "3rd October 2020",
             "the 3rd of October, 2020",
             "October 3, 2020",
             "October 3rd, 2020",
             "Oct 3 2020",
             "Oct. 3, 2020",
             "03-OCT-2020",
             "03OCT2020",
             "2020-Oct-03",
             "2020 Oct 3",
             "Saturday, October 3, 2020",
             "Sat, 3 Oct 2020",
             "Sat Oct 03 11:22:33 +0000 2020",
             "Sat, 03 Oct 2020 11:22:33 +0000",
             "Sat Oct  3 11:22:33 UTC 2020",
             "Sat Oct 3 11:22:33 2020",
             "October 3, 2020 at 5:06 pm",
             "3 Oct 2020 11 PM",
             "Oct 3, 2020, 11:22:33 a.m.",
             "11:22 AM \u00B7 Oct 3, 2020",
             "11:22 PM - 3 Oct 2020",
             "Oct 3, 2020 11:22\u202FPM",
             "Sat Oct 03 2020 11:22:33 GMT+0200 (Central European Summer Time)"},
            {2020, 10, 3});
}

TEST_CASE("a date with only one possible reading is read") {
  check_all({"13/10/2020", "10/13/2020", "13-10-2020", "10-13-2020 11:22"}, {2020, 10, 13});
  CHECK(parse_date("10/10/2020") == Date{2020, 10, 10});
}

TEST_CASE("a date that can mean two days is undated") {
  check_all({"03/10/2020", "3-10-2020", "03 10 2020", "Oct-20", "20-Oct", "3-Oct-20", "20-03-01",
             "01.02.03", "2020", "202010", "44107", "1601683353", "1601683353000", "2020.10"},
            undated);
}

TEST_CASE("the last day of each month exists, the one after does not") {
  CHECK(parse_date("2020-02-29") == Date{2020, 2, 29});
  CHECK(parse_date("2000-02-29") == Date{2000, 2, 29});
  CHECK(parse_date("2019-02-28") == Date{2019, 2, 28});
  CHECK(parse_date("2020-04-30") == Date{2020, 4, 30});
  CHECK(parse_date("2020-12-31") == Date{2020, 12, 31});
  check_all({"2020-02-30", "2019-02-29", "1900-02-29", "2020-04-31", "2020-12-32", "31.04.2020"},
            undated);
}

TEST_CASE("a day zero is MySQL's way of saying that only the month is known") {
  check_all({"2020-03-00", "2020-03-00 00:00:00"}, {2020, 3, 0});
}

TEST_CASE("anything else is undated") {
  check_all({"",
             " ",
             "yesterday",
             "Smarch, 2020",
             "March, 20",
             "March, 12020",
             "March, 2020, 2020",
             "March April 2020",
             "3 4 March 2020",
             "0000-00-00",
             "2020-00-00",
             "2020-00-03",
             "2020-13-01",
             "2020-00",
             "0000-05-05",
             "October, 0000",
             "March",
             "Marc, 2020",
             "Octobre, 2020",
             "2020-03-01x",
             "2020-03-01 25:00",
             "2020-03-01 11:60",
             "2020-03-01 11:22:61",
             "2020-03-01 13:00 PM",
             "2020-03-01 at noon",
             "2020-03-01 11:22 +15:00",
             "2020-03-011",
             "2020-03-",
             "2020--03",
             "-2020-03-01",
             "March, -020",
             "2020-W41",
             "Monday",
             "11:22",
             "M\u00E4rz, 2020",
             "March, 2020\xFF",
             "\xFF"},
            undated);
}
