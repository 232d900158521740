// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "text/graphemes.hpp"

using namespace casebook;

namespace {

std::string_view cut(std::string_view text, std::size_t units, std::size_t bytes = 1000) {
  return text.substr(0, cut_between_graphemes(text, units, bytes));
}

}  // namespace

TEST_CASE("a text within the limits is left whole") {
  CHECK(cut("", 0) == "");
  CHECK(cut("abc", 3) == "abc");
  CHECK(cut("日本", 2, 6) == "日本");
}

TEST_CASE("both limits hold: UTF-16 units and bytes") {
  CHECK(cut("abcd", 3) == "abc");
  CHECK(cut("日本語", 9, 8) == "日本");
  CHECK(cut("a😂b", 2) == "a");
  CHECK(cut("a😂b", 3) == "a😂");
}

TEST_CASE("no character as readers see it is cut") {
  CHECK(cut("ae\u0301x", 2) == "a");             // an accent of its own
  CHECK(cut("a👨‍👩‍👧b", 6) == "a");  // a family, joined
  CHECK(cut("a👨‍👩‍👧b", 9) == "a👨‍👩‍👧");
  CHECK(cut("a👍🏽b", 4) == "a");            // a skin tone
  CHECK(cut("🇩🇪🇫🇷", 6) == "🇩🇪");                 // two flags
  CHECK(cut("a1\uFE0F\u20E3", 3) == "a");        // a keycap
  CHECK(cut("aक्षिb", 2) == "a");                 // a conjunct with a vowel sign
  CHECK(cut("กำลัง", 1) == "");                   // Thai vowel signs
  CHECK(cut("aשָׁb", 2) == "a");                   // Hebrew points
  CHECK(cut("aبِb", 2) == "a");                   // Arabic vowel sign
  CHECK(cut("a\u1112\u1161\u11ABb", 3) == "a");  // conjoining Jamo
  CHECK(cut("aが", 2) == "aが");
}

TEST_CASE("letters of scripts whose neighbours are marks stay letters") {
  CHECK(cut("กขคง", 2) == "กข");               // Thai consonants
  CHECK(cut("नमन", 2) == "नम");                // Devanagari without vowel signs
  CHECK(cut("\u0D15\u0D4D\u0D37x", 2) == "");  // a conjunct of Malayalam
  CHECK(cut("ab\U000E0061", 1) == "a");
}
