// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "files/cell_text.hpp"

using namespace casebook;

namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  while (count-- > 0) all += text;
  return all;
}

}  // namespace

TEST_CASE("a cell holds 32,767 UTF-16 units, and no character is cut in two") {
  CHECK(size_in_cell("") == 0);
  CHECK(size_in_cell(times(32'767, "x")) == 32'767);
  CHECK(size_in_cell(times(40'000, "x")) == 32'767);
  CHECK(size_in_cell(times(40'000, "\u00e4")) == 2 * 32'767);
  CHECK(size_in_cell(times(20'000, "\U0001F30A")) == 4 * 16'383);
  CHECK(size_in_cell("e" + times(40'000, "\u0301")) == 32'767);  // one character: cut all the same
}

TEST_CASE("an underscore that Excel would take for the beginning of an escape is escaped itself") {
  CHECK(escaped_cell("a_x000D_b") == "a_x005F_x000D_b");
  CHECK(escaped_cell("_x000d_x000A_") == "_x005F_x000d_x005F_x000A_");
  CHECK(escaped_cell("_x00G0_ _x000D _X000D_ _x_") == "_x00G0_ _x000D _X000D_ _x_");
}

TEST_CASE("a cell that is escaped still fits") {
  const std::string text = times(10'000, "_x000D_");
  const std::size_t size = size_in_cell(text);
  CHECK(size == 16'383);
  CHECK(escaped_cell(text.substr(0, size)).size() <= 32'767);
  CHECK(size_in_cell(times(2'600, "_x000D_")) == 16'383);
  CHECK(size_in_cell(times(2'000, "_x000D_")) == 14'000);
}

TEST_CASE("a whole number reads the same as a number") {
  for (const char* number : {"0", "7", "-5", "2020", "999999999999999"})
    CHECK(is_whole_number(number));
  for (const char* text :
       {"", "-", "007", "-0", "1.5", "1e3", "+1", " 1", "1000000000000000", "12a"})
    CHECK_FALSE(is_whole_number(text));
}
