// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "html/periods.hpp"

using namespace casebook;

namespace {

MonthCounts months(std::initializer_list<Date> dates) {
  MonthCounts counts;
  for (const Date& date : dates) counts.add(date);
  return counts;
}

}  // namespace

TEST_CASE("a period without cases is a column, too") {
  const MonthCounts counts = months({{2020, 11, 0}, {2021, 1, 0}, {2021, 1, 5}, Date()});
  const Periods periods(counts);
  CHECK(std::string(periods.unit()) == "month");
  REQUIRE(periods.count() == 3);
  CHECK(periods.name(1) == "2020-12");
  CHECK(periods.columns(counts) == std::vector<std::uint64_t>{1, 0, 2});
  CHECK(undated_of(counts) == 1);
}

TEST_CASE("a long time is shown in longer periods, never in more than 120") {
  CHECK(Periods(months({{2000, 1, 0}, {2009, 12, 0}})).count() == 120);
  const Periods quarters(months({{2000, 1, 0}, {2010, 1, 0}}));
  CHECK(quarters.count() == 41);
  CHECK(quarters.name(40) == "2010 Q1");
  const Periods years(months({{1950, 5, 0}, {2020, 1, 0}}));
  CHECK(years.count() == 71);
  CHECK(years.name(0) == "1950");
  const Periods centuries(months({{1, 1, 0}, {9999, 12, 0}}));
  CHECK(centuries.count() == 100);
  CHECK(centuries.name(20) == "2000 to 2099");
}

TEST_CASE("without any date there are no periods") {
  CHECK(Periods(months({Date()})).count() == 0);
  CHECK(Periods(MonthCounts()).count() == 0);
}
