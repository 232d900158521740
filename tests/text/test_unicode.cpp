// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <sstream>

#include "text/unicode.hpp"
#include "unicode_file.hpp"

using namespace casebook;

using casebook::testing::unicode_lines;

TEST_CASE_OF_THE_STANDARD("GraphemeBreakTest.txt: clusters part where each line says") {
  const auto lines = unicode_lines("auxiliary/GraphemeBreakTest.txt");
  for (const std::string& line : lines) {
    CAPTURE(line);
    std::istringstream in(line);
    GraphemeBreaks breaks;
    bool right = true;
    for (std::string sign, code; in >> sign >> code;) {
      const auto c = static_cast<char32_t>(std::stoul(code, nullptr, 16));
      right = right && breaks.before(c) == (sign == "÷");
    }
    CHECK(right);
  }
  CHECK(lines.size() > 600);
}

namespace {

std::size_t clusters(std::u32string_view text) {
  GraphemeBreaks breaks;
  std::size_t count = 0;
  for (const char32_t c : text) count += breaks.before(c);
  return count;
}

}  // namespace

TEST_CASE("a character as people see it is one cluster") {
  CHECK(clusters(U"👩🏽‍⚕️") == 1);
  CHECK(clusters(U"👨‍👩‍👧‍👦") == 1);
  CHECK(clusters(U"🏳️‍🌈") == 1);
  CHECK(clusters(U"🇺🇸🇩🇪") == 2);
  CHECK(clusters(U"1️⃣") == 1);
  CHECK(clusters(U"각") == 1);
  CHECK(clusters(U"\u1100\u1161\u11A8") == 1);
  CHECK(clusters(U"e\u0301a") == 2);
  CHECK(clusters(U"\r\n") == 1);
}

TEST_CASE("a virama holds the letters that it joins") {
  CHECK(clusters(U"क्ष") == 1);
  CHECK(clusters(U"क्\u200Dष") == 1);
  CHECK(clusters(U"क्षत्रिय") == 3);
  CHECK(clusters(U"ក្រុង") == 2);
}

TEST_CASE("a compatibility mapping is complete; a canonical difference is none") {
  CompatibilityMapping mapping;
  const auto of = [&](char32_t c) {
    const auto mapped = mapping.of(c);
    return std::u32string(mapped.begin(), mapped.end());
  };
  CHECK((of(U'ﬁ') == U"fi"));
  CHECK((of(U'①') == U"1"));
  CHECK((of(U'…') == U"..."));
  CHECK((of(0xA0) == U" "));
  CHECK((of(U'é') == U"é"));
  CHECK((of(U'a') == U"a"));
  CHECK((of(0xFDFA).size() == 18));
}

TEST_CASE("names that differ by case or compatibility forms alone fold to the same") {
  CHECK(fold_for_comparing("2020-10 CASE Az") == "2020-10 case az");
  CHECK(fold_for_comparing("@[`{\x7F") == "@[`{\x7F");
  CHECK(fold_for_comparing("ÄRGER") == "ärger");
  CHECK(fold_for_comparing("A\u0308RGER") == "ärger");
  CHECK(fold_for_comparing("Straße №1") == "strasse no1");
  CHECK(fold_for_comparing("") == "");
}

TEST_CASE("a character runs as its bidi class says") {
  for (const char32_t c : {U'a', U'я', U'日', U'\u200E', U'ः'})
    CHECK(direction_of(c) == Direction::from_left);
  for (const char32_t c : {U'א', U'ع', U'ހ', U'\u200F', U'𞤀'})
    CHECK(direction_of(c) == Direction::from_right);
  for (const char32_t c : {U'1', U' ', U'!', U'😂', U'\u0301', U'٣', U'\u2028'})
    CHECK(direction_of(c) == Direction::none);
}

TEST_CASE("characters that belong to the one before them extend its cluster") {
  for (const char32_t c : {U'\u0301', U'\u200C', U'\u200D', U'\uFE0F', U'🏽', U'\U000E0067'})
    CHECK(extends_cluster(c));
  for (const char32_t c : {U'a', U'\u00AD', U'\u200B', U'ा', U'\uFEFF'}) CHECK(!extends_cluster(c));
}
