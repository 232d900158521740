// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <initializer_list>

#include "text/east_asian.hpp"

using namespace casebook;

TEST_CASE("ideographs are known, in whatever block they are") {
  for (const char32_t c : {U'日', U'〆', U'〇', U'㐀', U'豈', U'𠮷', U'𰀀'})
    CHECK(east_asian(c) == EastAsian::ideograph);
}

TEST_CASE("kana and hangul are recognized by their scripts; shared characters are neither") {
  for (const char32_t c : {U'あ', U'ア', U'ー', U'・', U'ｶ', U'㋐', U'㌔'})
    CHECK(east_asian(c) == EastAsian::kana);
  for (const char32_t c : {U'한', U'ㄱ', U'\u1161', U'㈀', U'ﾡ'})
    CHECK(east_asian(c) == EastAsian::hangul);
  for (const char32_t c : {U'、', U'「', U'\u3000', U'Ａ', U'！', U'ㄅ', U'ꀀ', U'々'})
    CHECK(east_asian(c) == EastAsian::other);
}

TEST_CASE("narrow characters and emoji are not East Asian") {
  for (const char32_t c : {U'a', U'é', U'я', U'א', U'क', U'…', U'“', U'€', U'₩', U'😂', U'☔', U'🈁',
                           U'\uFFFD', U'\U0010FFFF'})
    CHECK(east_asian(c) == EastAsian::none);
}
