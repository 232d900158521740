// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "reader/xlsx/cell_value.hpp"

using namespace casebook;

namespace {

std::string date_of(const char* number, NumberForm form = NumberForm::date,
                    DateSystem system = DateSystem::from_1900) {
  std::string text;
  return append_date_cell(text, number, form, system) ? text : "no date";
}

}  // namespace

TEST_CASE("days are counted as Excel counts them, with the day that never was") {
  CHECK(date_of("1") == "1900-01-01");
  CHECK(date_of("59") == "1900-02-28");
  CHECK(date_of("60") == "1900-02-29");
  CHECK(date_of("61") == "1900-03-01");
  CHECK(date_of("36526") == "2000-01-01");
  CHECK(date_of("2958465") == "9999-12-31");
  CHECK(date_of("2958466") == "no date");
  CHECK(date_of("-0.5") == "no date");
  CHECK(date_of("1e999") == "no date");
  CHECK(date_of("x") == "no date");
  CHECK(date_of("1462", NumberForm::date, DateSystem::from_1904) == "1908-01-02");
}

TEST_CASE("times are rounded to the millisecond, and midnight is not said") {
  CHECK(date_of("44107.474687499998") == "2020-10-03 11:23:33");
  CHECK(date_of("44107.999999999") == "2020-10-04");
  CHECK(date_of("44107.0000028935") == "2020-10-03 00:00:00.250");
  CHECK(date_of("0.5", NumberForm::time) == "12:00:00");
  CHECK(date_of("44107.5", NumberForm::time) == "2020-10-03 12:00:00");
  CHECK(date_of("0.5", NumberForm::time, DateSystem::from_1904) == "12:00:00");
  CHECK(date_of("0", NumberForm::time) == "00:00:00");
}
