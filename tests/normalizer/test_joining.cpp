// SPDX-License-Identifier: MIT
// What stood on both sides of a link, or hung on the word before it.
#include <doctest/doctest.h>

#include "plain_example.hpp"

using casebook::testing::check_plain;

TEST_CASE("a dash on both sides of a link stands there once") {
  check_plain({{"so—https://t.co/a—so", "so—so"},
               {"so —https://t.co/a— so", "so — so"},
               {"so— https://t.co/a —so", "so—so"},
               {"so — https://t.co/a — so", "so — so"},
               {"so--https://t.co/a--so", "so--so"},
               {"so–https://t.co/a–so", "so–so"},
               {"so – https://t.co/a — so", "so — so"},
               {"so—https://t.co/a https://t.co/b—so", "so—so"},
               {"その本——https://t.co/a——です", "その本——です"},
               {"Der Bericht – https://t.co/a – ist da", "Der Bericht – ist da"}});
}

TEST_CASE("a dash on one side alone is no double, nor is an arrow or the sign of a number") {
  check_plain({{"so—https://t.co/a", "so"},
               {"https://t.co/a—so", "—so"},
               {"word-https://t.co/a", "word-"},
               {"so - https://t.co/a -5 degrees", "so - -5 degrees"},
               {"a - https://t.co/a -> b", "a - -> b"},
               {"ah :-) https://t.co/a - b", "ah :-) - b"}});
}

TEST_CASE("a connecting mark on both sides of a link stands there once") {
  check_plain({{"A & https://t.co/a & B", "A & B"},
               {"A &https://t.co/a& B", "A & B"},
               {"A ＆ https://t.co/a ＆ B", "A ＆ B"},
               {"A & https://t.co/a & https://t.co/b & B", "A & B"},
               {"A + https://t.co/a + B", "A + B"},
               {"A × https://t.co/a × B", "A × B"},
               {"A = https://t.co/a = B", "A = B"},
               {"A ~ https://t.co/a ~ B", "A ~ B"},
               {"A * https://t.co/a * B", "A * B"},
               {"A > https://t.co/a > B", "A > B"},
               {"A >> https://t.co/a >> B", "A >> B"},
               {"A -> https://t.co/a -> B", "A -> B"},
               {"A → https://t.co/a → B", "A → B"},
               {"A :: https://t.co/a :: B", "A :: B"},
               {"A ... https://t.co/a ... B", "A ... B"},
               {"+ https://t.co/a + x", "+ x"}});
}

TEST_CASE("words and symbols that are no connecting marks stay on both sides") {
  check_plain({{"A and https://t.co/a and B", "A and and B"},
               {"🔥 https://t.co/a 🔥", "🔥 🔥"},
               {"A & https://t.co/a", "A &"},
               {"A & https://t.co/a + B", "A & + B"},
               {"R&https://t.co/a&D", "R& &D"},
               {">.< https://t.co/a >.<", ">.< >.<"}});
}

TEST_CASE("a Korean particle behind a link in brackets belongs to the word before them") {
  check_plain({{"홈페이지(https://t.co/a)에서 확인하세요", "홈페이지에서 확인하세요"},
               {"홈페이지 (https://t.co/a)에서 확인하세요", "홈페이지에서 확인하세요"},
               {"홈페이지(www.example.org)에서도 볼 수 있다", "홈페이지에서도 볼 수 있다"},
               {"YouTube(https://t.co/a)에서", "YouTube에서"},
               {"홈페이지https://t.co/a를 보세요", "홈페이지를 보세요"},
               {"「글」(https://t.co/a)을 보세요", "「글」을 보세요"},
               {"사이트(https://t.co/a)는 좋다", "사이트는 좋다"},
               {"[문서](https://t.co/a)를 보세요", "문서를 보세요"},
               {"[url=https://t.co/a]여기[/url]에서 보세요", "여기에서 보세요"},
               {"<a href=\"https://t.co/a\">여기</a>에서 보세요", "여기에서 보세요"}});
}

TEST_CASE("a Korean particle of which the link itself was the word makes no other word") {
  check_plain({{"https://t.co/a를 보세요", "를 보세요"},
               {"자세한 내용은 https://t.co/a에서 확인하세요.", "자세한 내용은 에서 확인하세요."},
               {"좋다! https://t.co/a를 보세요", "좋다! 를 보세요"},
               {"여기(https://t.co/a) 를 보세요", "여기 를 보세요"},
               {"안녕https://t.co/a세상", "안녕 세상"},
               {"보기[이 글](https://t.co/a) 좋다", "보기 이 글 좋다"}});
}

TEST_CASE("what follows an apostrophe belongs to the word before a link in brackets") {
  check_plain({{"the site (https://t.co/a)'s page", "the site's page"},
               {"the site (https://t.co/a)’s page", "the site’s page"},
               {"Twitter(https://t.co/a)'nin haberi", "Twitter'nin haberi"},
               {"Haberi https://t.co/a'dan okuyun", "Haberi 'dan okuyun"},
               {"see (https://t.co/a)'this'", "see 'this'"}});
}
