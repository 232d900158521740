// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "reader/xlsx/number_format.hpp"

using namespace casebook;

TEST_CASE("a format code is a date if it shows parts of one outside of quotes and brackets") {
  for (const char* code :
       {"yyyy-mm-dd", "d/m/yy h:mm", "dd.mm.yyyy;@", "[$-409]d-mmm-yy", "\"on\" dddd", "yyyy",
        "mmmm", "[Red]dd", "[$-411]ge.m.d", "d. mmmm yyyy hh:mm:ss.000", "yyyy/mm/dd h AM/PM"})
    CHECK_MESSAGE(number_form(code) == NumberForm::date, code);
  for (const char* code : {"mmm-yy", "yyyy\\-mm", "mm/yyyy;@"})
    CHECK_MESSAGE(number_form(code) == NumberForm::month, code);
  for (const char* code : {"h:mm", "hh:mm:ss AM/PM", "mm:ss", "ss.00"})
    CHECK_MESSAGE(number_form(code) == NumberForm::time, code);
  for (const char* code : {"[h]:mm", "[mm]:ss", "[ss]"})
    CHECK_MESSAGE(number_form(code) == NumberForm::duration, code);
  for (const char* code : {"General", "GENERAL", "0.00E+00", "0.0\"days\"", "[Red]0", "#,##0 \\d",
                           "_-* #,##0_-", "@", "", "0%", "[>=100]0;[Magenta]0", "\"open", "\\"})
    CHECK_MESSAGE(number_form(code) == NumberForm::number, code);
}

TEST_CASE("the formats that have only a number are those of the standard") {
  CHECK(number_form(0u) == NumberForm::number);
  CHECK(number_form(13u) == NumberForm::number);
  CHECK(number_form(14u) == NumberForm::date);
  CHECK(number_form(17u) == NumberForm::month);
  CHECK(number_form(20u) == NumberForm::time);
  CHECK(number_form(22u) == NumberForm::date);
  CHECK(number_form(37u) == NumberForm::number);
  CHECK(number_form(46u) == NumberForm::duration);
  CHECK(number_form(47u) == NumberForm::time);
  CHECK(number_form(49u) == NumberForm::number);
}
