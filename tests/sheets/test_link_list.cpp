// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "sheets/link_list.hpp"

using namespace casebook;

namespace {

Link link_to(std::string url, std::string host, Link::Kind kind = Link::Kind::whole) {
  Link one;
  one.url = std::move(url);
  one.host = std::move(host);
  one.kind = kind;
  return one;
}

}  // namespace

TEST_CASE("the file begins with a byte order mark and the names of the columns") {
  CHECK(link_list_head() ==
        "\xef\xbb\xbfroot_id,experiment_id,probe,date,case,position,url,host,kind\r\n");
}

TEST_CASE("every link is a line, numbered within its row") {
  Case one;
  one.root_id = "12";
  one.experiment_id = "3";
  one.date = {2020, 10, 3};
  one.name = "2020-10-03 Case 12";
  one.links = {link_to("https://a.example/x,y", "a.example"),
               link_to("https://t.co/ab…", "t.co", Link::Kind::truncated)};
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
  one.links = {link_to("http…", "", Link::Kind::truncated)};
  append_link_lines(csv, one, "p");
  CHECK(csv == "-7,(none),p,Undated,Undated Case -7,1,http…,(unknown),truncated\r\n");
}
