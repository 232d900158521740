// SPDX-License-Identifier: MIT
#include "normalized.hpp"
#include "normalizer/characters.hpp"

using namespace casebook;
using casebook::testing::normalized;
using casebook::testing::repairs;
using casebook::testing::tidied;

TEST_CASE("controls go, and are counted") {
  const std::string raw = std::string(1, '\0') +
                          "a\x01"
                          "b\x08"
                          "c\x0E"
                          "d\x1B"
                          "e\x1F"
                          "f\x7F"
                          "g";
  CHECK(tidied(raw) == "abcdefg");
  CHECK(repairs(raw, Repairs::control) == 7);
}

TEST_CASE("noncharacters go, and are counted") {
  const char raw[] = "a\uFFFE\uFFFF\uFDD0\uFDEF\U0001FFFE\U0010FFFFb";
  CHECK(tidied(raw) == "ab");
  CHECK(repairs(raw, Repairs::noncharacter) == 6);
  CHECK(tidied("\uFDCF\uFDF0\uFFFD") == "\uFDCF\uFDF0\uFFFD");
}

TEST_CASE("what is there but not seen goes: BOM, zero-width space, soft hyphen") {
  CHECK(tidied("\uFEFFa\uFEFFb\u200Bc\u00ADd") == "abcd");
  CHECK(repairs("\uFEFFa\uFEFFb\u200Bc\u00ADd", Repairs::invisible) == 4);
}

TEST_CASE("what shapes text stays: joiners, variation selectors, marks of direction, tags") {
  for (const std::string_view text :
       {"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0915\u094D\u200D\u0937", "❤\uFE0F",
        "☺\uFE0E", "葛\U000E0100", "a\u200Eb\u200Fc\u061Cd",
        "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "a\u2060b",
        "\u180E\u1820"}) {
    CHECK(tidied(text) == text);
  }
}

TEST_CASE("every kind of line break is one") {
  for (const std::string_view line_break : {"\n", "\r\n", "\r", "\v", "\f", "\u2028", "\u2029"}) {
    CHECK(tidied("a" + std::string(line_break) + "b") == "a\nb");
    CHECK(repairs("a" + std::string(line_break) + "b", Repairs::line_break) ==
          (line_break != "\n"));
    CHECK(repairs("a" + std::string(line_break) + "b", Repairs::blanks) == 0);
  }
}

TEST_CASE("every blank is one") {
  for (const std::string_view blank :
       {"\t", "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",
        "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u202F", "\u205F", "\u3000"}) {
    CHECK(tidied("a" + std::string(blank) + "b") == "a b");
    CHECK(repairs("a" + std::string(blank) + "b", Repairs::blanks) == 1);
  }
}

TEST_CASE("U+FFFD stays: it says that something was there") {
  CHECK(tidied("don\uFFFDt") == "don\uFFFDt");
  CHECK(repairs("don\uFFFDt", Repairs::ill_formed_utf8) == 0);
}

TEST_CASE("private and unassigned characters stay: they may mean something to somebody") {
  CHECK(tidied("\uE000 \u0378 \U000F0000") == "\uE000 \u0378 \U000F0000");
}

TEST_CASE("a text with nothing to do is not copied") {
  const std::string_view texts[] = {"plain words, 1 & 2; x", "Übermut &", "привет; 你好",
                                    "👩🏽‍⚕️ नमस्ते"};
  for (const std::string_view text : texts) {
    std::string out;
    Repairs counted;
    CHECK(tidy_characters(text, survey(text), {}, out, counted) == text);
  }
}

TEST_CASE("a long text is tidied at every place alike") {
  // Blocks are scanned at once: the odd character stands at each offset of one.
  for (std::size_t at = 0; at < 70; ++at) {
    std::string raw(70, 'x');
    raw[at] = '\x02';
    CHECK(tidied(raw) == std::string(69, 'x'));
    raw.replace(at, 1, "é\x02");
    CHECK(tidied(raw) == std::string(at, 'x') + "é" + std::string(69 - at, 'x'));
  }
}
