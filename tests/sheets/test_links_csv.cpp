// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "sheets/links_csv.hpp"
#include "text/csv.hpp"

using namespace casebook;

namespace {

std::string cell(std::string_view text) {
  std::string csv;
  append_csv_cell(csv, text);
  return csv;
}

Link link(std::string url, std::string host, Link::Kind kind = Link::Kind::whole) {
  Link one;
  one.url = std::move(url);
  one.host = std::move(host);
  one.kind = kind;
  return one;
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

TEST_CASE("the file begins with a byte order mark and the names of the columns") {
  CHECK(links_csv_head() ==
        "\xef\xbb\xbfroot_id,experiment_id,probe,date,case,position,url,host,kind\r\n");
}

TEST_CASE("every link is a line, numbered within its row") {
  Case one;
  one.root_id = "12";
  one.experiment_id = "3";
  one.date = {2020, 10, 3};
  one.name = "2020-10-03 Case 12";
  one.links = {link("https://a.example/x,y", "a.example"),
               link("https://t.co/ab…", "t.co", Link::Kind::truncated)};
  std::string csv = "before\r\n";
  append_link_lines(csv, one, "The \"rain\" is");
  CHECK(csv ==
        "before\r\n"
        "12,3,\"The \"\"rain\"\" is\",2020-10-03,2020-10-03 Case 12,1,"
        "\"https://a.example/x,y\",a.example,whole\r\n"
        "12,3,\"The \"\"rain\"\" is\",2020-10-03,2020-10-03 Case 12,2,"
        "https://t.co/ab…,t.co,truncated\r\n");
}

TEST_CASE("an undated link has no date, and a case without links no line") {
  Case one;
  one.root_id = "-7";
  one.name = "Undated Case -7";
  std::string csv;
  append_link_lines(csv, one, "p");
  CHECK(csv == "");
  one.links = {link("http…", "", Link::Kind::truncated)};
  append_link_lines(csv, one, "p");
  CHECK(csv == "-7,(none),p,Undated,Undated Case -7,1,http…,(unknown),truncated\r\n");
}
