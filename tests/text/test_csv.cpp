// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "text/csv.hpp"

using namespace casebook;

namespace {

std::string cell(std::string_view text) {
  std::string csv;
  append_csv_cell(csv, text);
  return csv;
}

}  // namespace

TEST_CASE("a cell is quoted where RFC 4180 wants it, and only there") {
  CHECK(cell("") == "");
  CHECK(cell("plain words; 100 % 'so'") == "plain words; 100 % 'so'");
  CHECK(cell("a,b") == "\"a,b\"");
  CHECK(cell("say \"so\"") == "\"say \"\"so\"\"\"");
  CHECK(cell("one\ntwo") == "\"one\ntwo\"");
  CHECK(cell("one\rtwo") == "\"one\rtwo\"");
}

TEST_CASE("no cell starts a formula in a spreadsheet") {
  CHECK(cell("=1+1") == "'=1+1");
  CHECK(cell("+49 30") == "'+49 30");
  CHECK(cell("-x") == "'-x");
  CHECK(cell("-") == "'-");
  CHECK(cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(cell("\tx") == "'\tx");
  CHECK(cell("\rx") == "\"'\rx\"");
  CHECK(cell("＝1") == "'＝1");
  CHECK(cell("＋1") == "'＋1");
  CHECK(cell("－1") == "'－1");
  CHECK(cell("＠x") == "'＠x");
  CHECK(cell("=HYPERLINK(\"a\",\"b\")") == "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
  CHECK(cell("a=b") == "a=b");
}

TEST_CASE("a whole number stays one, though negative") {
  CHECK(cell("-5") == "-5");
  CHECK(cell("1234") == "1234");
  CHECK(cell("-12.50") == "-12.50");
  CHECK(cell("-5+1") == "'-5+1");
  CHECK(cell("-1.5.2") == "'-1.5.2");
  CHECK(cell("-.") == "'-.");
  CHECK(cell("+5") == "'+5");
}
