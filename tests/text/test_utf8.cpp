// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/utf8.hpp"

using namespace casebook;

namespace {

struct Repaired {
  std::string text;
  Repairs repairs;
};

Repaired repaired(std::string_view bytes) {
  Repaired result;
  std::string out;
  result.text = repair_utf8(bytes, out, result.repairs);
  return result;
}

}  // namespace

TEST_CASE("well-formed UTF-8 is returned as it stands, not copied") {
  // The first and the last character of each length, and those around the surrogates.
  const std::string_view text =
      "\x01 \x7F \xC2\x80 \xDF\xBF \xE0\xA0\x80 \xED\x9F\xBF \xEE\x80\x80 \xEF\xBF\xBF "
      "\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF";
  std::string out;
  Repairs repairs;
  CHECK(repair_utf8(text, out, repairs).data() == text.data());
  CHECK(find_ill_formed(text) == text.size());
  for (const std::uint64_t count : repairs.count) CHECK(count == 0);
}

TEST_CASE("each maximal subpart of an ill-formed sequence becomes one U+FFFD") {
  struct Example {
    std::string_view bytes;
    std::string_view text;
    unsigned count;
  };
  const Example rows[] = {
      // Unicode 15.0, section 3.9, tables 3-8 to 3-11
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA",
       8},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA\uFFFD\uFFFDB", 7},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "\uFFFD\uFFFD\uFFFD\uFFFDA", 4},
      {"\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64",
       "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd", 6},
      // bytes that no text has
      {"\xFE", "\uFFFD", 1},
      {"\xFF", "\uFFFD", 1},
      {"\xF5\x80", "\uFFFD\uFFFD", 2},
      // overlong forms of / and of NUL
      {"\xC0\xAF", "\uFFFD\uFFFD", 2},
      {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD", 3},
      {"\xC0\x80", "\uFFFD\uFFFD", 2},
      // cut off at the end
      {"a\xE2\x82", "a\uFFFD", 1},
      {"\xF0\x9F\x98", "\uFFFD", 1},
      {"\xC3", "\uFFFD", 1}};
  for (const Example& row : rows) {
    const Repaired result = repaired(row.bytes);
    CHECK(result.text == row.text);
    CHECK(result.repairs[Repairs::ill_formed_utf8] == row.count);
  }
}

TEST_CASE("a surrogate pair in CESU-8 becomes the character it meant") {
  const Repaired result = repaired("x\xED\xA0\xBD\xED\xB8\x82y\xED\xAF\xBF\xED\xBF\xBF");
  CHECK(result.text == "x\U0001F602y\U0010FFFF");
  CHECK(result.repairs[Repairs::cesu8] == 2);
  CHECK(result.repairs[Repairs::ill_formed_utf8] == 0);
}

TEST_CASE("a lone surrogate is taken out and counted with the noncharacters") {
  for (const std::string_view bytes :
       {"x\xED\xA0\xBDy", "x\xED\xB8\x82y", "x\xED\xB8\x82\xED\xA0\xBDy",
        "x\xED\xA0\x80\xED\xA0\x80y"}) {
    const Repaired result = repaired(bytes);
    CHECK(result.text == "xy");
    CHECK(result.repairs[Repairs::noncharacter] == (bytes.size() - 2) / 3);
  }
  CHECK(repaired("\xED\xA0").text == "\uFFFD\uFFFD");
}

TEST_CASE("a surrogate before a pair does not spoil the pair") {
  const Repaired result = repaired("\xED\xA0\xBD\xED\xA0\xBD\xED\xB8\x82");
  CHECK(result.text == "\U0001F602");
  CHECK(result.repairs[Repairs::noncharacter] == 1);
  CHECK(result.repairs[Repairs::cesu8] == 1);
}

TEST_CASE("every scalar value survives being written and read") {
  std::size_t wrong = 0;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text = "<";
    append_utf8(text, c);
    const Decoded forward = decode(text, 1);
    const bool same = find_ill_formed(text) == text.size() && forward.code_point == c &&
                      forward.length == text.size() - 1 &&
                      decode_before(text, text.size()).code_point == c;
    wrong += !same;
  }
  CHECK(wrong == 0);
}

TEST_CASE("ill-formed bytes are found wherever they stand in a word of ASCII") {
  for (std::size_t length = 1; length < 40; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string text(length, 'a');
      text[at] = '\x80';
      REQUIRE(find_ill_formed(text) == at);
    }
  }
}

TEST_CASE("ill-formed bytes are found wherever they stand among characters of each length") {
  const std::string unit = "a\u00E9\u20AC\u00DF\U0001F602bc\uD55C\uFFFD\U0010FFFF";
  const std::vector<std::string> broken = {
      "\x80",         "\xC3",         "\xE2\x82",         "\xF0\x9F\x98",     "\xC1\xBF",
      "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80",
      "\xFF",         "\xC3\xC3"};
  std::string text;
  for (int i = 0; i < 5; ++i) text += unit;
  CHECK(find_ill_formed(text) == text.size());
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_trail(text[at])) continue;
    for (const std::string& bytes : broken) {
      std::string with = text;
      with.insert(at, bytes);
      REQUIRE(find_ill_formed(with) == at);
      REQUIRE(find_ill_formed(with.substr(0, at + bytes.size())) == at);
    }
  }
}

TEST_CASE("bytes before the first one examined do not make a sequence well-formed") {
  const std::string text = "\xF4\x8F\xBF\xBF and a row of characters that is longer than a block";
  for (std::size_t from = 1; from < 4; ++from) CHECK(find_ill_formed(text, from) == from);
}
