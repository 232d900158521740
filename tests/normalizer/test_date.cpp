// SPDX-License-Identifier: MIT
#include "normalized.hpp"
#include "normalizer/short_value.hpp"

using casebook::Date;
using casebook::date_of;

namespace {
constexpr Date undated{};
}

TEST_CASE("a month is read as the view writes it, and in the forms near to that") {
  for (const char* raw : {"October, 2020", "October 2020", "Oct, 2020", "Oct 2020", "Oct., 2020",
                          "OCTOBER, 2020", "october, 2020", " October, 2020 ", "October,  2020",
                          "October,\t2020", "October,\u00A02020", "2020-10", " 2020-10\n"}) {
    CAPTURE(std::string(raw));
    CHECK(date_of(raw) == Date{2020, 10, 0});
  }
}

TEST_CASE("each month has its number") {
  const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
  std::uint8_t number = 0;
  for (const std::string name : names) {
    ++number;
    CHECK(date_of(name + ", 1999") == Date{1999, number, 0});
    CHECK(date_of(name.substr(0, 3) + ", 1999") == Date{1999, number, 0});
  }
}

TEST_CASE("a day is read, with or without a time behind it") {
  for (const char* raw :
       {"2020-10-03", "2020-10-03 11:22:33", "2020-10-03T11:22:33", "2020-10-03 11:22",
        "2020-10-03T11:22:33Z", "2020-10-03T11:22:33.125+02:00", "2020-10-03 11:22:33 UTC",
        "  2020-10-03  "}) {
    CAPTURE(std::string(raw));
    CHECK(date_of(raw) == Date{2020, 10, 3});
  }
}

TEST_CASE("the last day of each month exists, the one after does not") {
  CHECK(date_of("2020-02-29") == Date{2020, 2, 29});
  CHECK(date_of("2000-02-29") == Date{2000, 2, 29});
  CHECK(date_of("2019-02-28") == Date{2019, 2, 28});
  CHECK(date_of("2020-04-30") == Date{2020, 4, 30});
  CHECK(date_of("2020-12-31") == Date{2020, 12, 31});
  for (const char* raw : {"2020-02-30", "2019-02-29", "1900-02-29", "2020-04-31", "2020-12-32"}) {
    CAPTURE(std::string(raw));
    CHECK(date_of(raw) == undated);
  }
}

TEST_CASE("a day zero is MySQL's way of saying that only the month is known") {
  CHECK(date_of("2020-03-00") == Date{2020, 3, 0});
  CHECK(date_of("2020-03-00 00:00:00") == Date{2020, 3, 0});
}

TEST_CASE("anything else is undated") {
  CHECK(date_of(std::nullopt) == undated);
  const char* const others[] = {"",
                                " ",
                                "yesterday",
                                "Smarch, 2020",
                                "March, 20",
                                "March, 12020",
                                "March, 2020, 2020",
                                "0000-00-00",
                                "2020-00-00",
                                "2020-00-03",
                                "2020-13-01",
                                "2020-00",
                                "0000-05-05",
                                "October, 0000",
                                "March",
                                "2020",
                                "March,2020",
                                "Marc, 2020",
                                "Octobre, 2020",
                                "10/03/2020",
                                "2020-3-1",
                                "2020/03/01",
                                "20-03-01",
                                "2020-03-01x",
                                "2020-03-01 25:00",
                                "2020-03-01 11:60",
                                "2020-03-01 11:22:61",
                                "2020-03-01 at noon",
                                "2020-03-011",
                                "-2020-03-01",
                                "March, -020",
                                "M\u00E4rz, 2020",
                                "March, 2020\xFF",
                                "\xFF"};
  for (const char* raw : others) {
    CAPTURE(std::string(raw));
    CHECK(date_of(raw) == undated);
  }
}
