// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "output/word_count.hpp"

using namespace casebook;

TEST_CASE("words are runs of letters and digits; an apostrophe stays inside") {
  CHECK(count_words("") == 0);
  CHECK(count_words("... — !") == 0);
  CHECK(count_words("Don't stop: it’s 12:30.") == 5);
  CHECK(count_words("first-rate\nGrüße, Ελλάδα") == 4);
  CHECK(count_words("'quoted'") == 1);
  CHECK(count_words("aren't weren't isn't can't don't won't 'tis o'clock 'n' rock'n'roll") == 10);
  CHECK(count_words("fifteen letters' sixteen letter's end's'a") == 5);
  CHECK(count_words(
            "exactly sixteen!exactly sixteen!over the next one, thirtyoneLettersLong12345") == 9);
  CHECK(count_words("0123456789abcdef0123456789ABCDEF@[`{/:") == 1);
  CHECK(count_words("नमस्ते दुनिया 👋🏽") == 2);
  CHECK(count_words("الشاي أخضر") == 2);
}

TEST_CASE("every ideograph is a word, a run of kana is one") {
  CHECK(count_words("春眠不覚曉") == 5);
  CHECK(count_words("お茶をのむ。") == 3);
}

TEST_CASE("symbols that look like marks are no words, numbers of any script are") {
  CHECK(count_words("˜ ´ ¨ ¸ ₿ 🇩🇪 ☔") == 0);
  CHECK(count_words("½ Ⅳ ٣ १२ ²") == 5);
  CHECK(count_words("soft\u00ADhyphen l\u2060m left\u200Eright") == 3);
  CHECK(count_words("zero\u200Bwidth") == 2);
}

TEST_CASE("every ideograph is a word, kana and hangul make words with their neighbours") {
  CHECK(count_words("日本語") == 3);
  CHECK(count_words("ひらがな カタカナ") == 2);
  CHECK(count_words("한국어 문장") == 2);
}
