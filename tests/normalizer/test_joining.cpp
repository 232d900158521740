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
               {"word- https://t.co/a", "word-"},
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
               {"보기[이 글](https://t.co/a) 좋다", "보기이 글 좋다"}});
}

TEST_CASE("what follows an apostrophe belongs to the word before a link in brackets") {
  check_plain({{"the site (https://t.co/a)'s page", "the site's page"},
               {"the site (https://t.co/a)’s page", "the site’s page"},
               {"Twitter(https://t.co/a)'nin haberi", "Twitter'nin haberi"},
               {"Haberi https://t.co/a'dan okuyun", "Haberi 'dan okuyun"},
               {"see (https://t.co/a)'this'", "see 'this'"}});
}

TEST_CASE("the sentence marks of a link in quotation marks or brackets go with these") {
  check_plain({{"Word. (https://t.co/a.) More", "Word. More"},
               {"Word (https://t.co/a!)", "Word"},
               {"Word (https://t.co/a .)", "Word"},
               {"Word [https://t.co/a?!] more", "Word more"},
               {"Go to “https://t.co/a.”", "Go to"},
               {"Go to \"https://t.co/a,\" he said", "Go to he said"},
               {"Go to 'https://t.co/a.' now", "Go to now"},
               {"Er sagte: „https://t.co/a.“", "Er sagte"},
               {"Er sagte: »https://t.co/a!« und ging", "Er sagte: und ging"},
               {"Hon sa ”https://t.co/a.”", "Hon sa"},
               {"Il dit : « https://t.co/a ! »", "Il dit"},
               {"彼は「https://t.co/a。」と", "彼はと"},
               {"他说“https://t.co/a。”", "他说"},
               {"见（https://t.co/a。）", "见"},
               {"انظر (https://t.co/a؟)", "انظر"},
               {"See (https://t.co/a) and (https://t.co/b?).", "See and."},
               {"(“https://t.co/a.”) x", "x"},
               {"(“https://t.co/a”.) x", "x"},
               {"Word (https://t.co/a :)", "Word (:)"},
               {"“See https://t.co/a.”", "“See.”"}});
}

TEST_CASE("the marks of a question or an exclamation of which a link is all go with it") {
  check_plain({{"¿Ya votaste? ¡https://t.co/a!", "¿Ya votaste?"},
               {"¿https://t.co/a? Sí", "Sí"},
               {"¡¡¡https://t.co/a!!! Gracias", "Gracias"},
               {"¿Ya ¡https://t.co/a!?", "¿Ya?"},
               {"¡Mira https://t.co/a!", "¡Mira!"},
               {"¡https://t.co/a mira!", "¡mira!"}});
}

TEST_CASE("a mark between blanks takes the place of what led to a link") {
  check_plain({{"Vite : https://t.co/a !", "Vite !"},
               {"Vite\u00A0: https://t.co/a\u202F!", "Vite !"},
               {"Vite: https://t.co/a !", "Vite !"},
               {"Vous venez : https://t.co/a ?", "Vous venez ?"},
               {"Lien : https://t.co/a ; merci", "Lien ; merci"},
               {"Vite - https://t.co/a !", "Vite !"},
               {"Vite ! https://t.co/a !", "Vite !"},
               {"Vite https://t.co/a !", "Vite !"},
               {"Vite: https://t.co/a ... plus", "Vite: ... plus"},
               {"Docs (https://t.co/a , mirrored at https://t.co/b )", "Docs (mirrored at)"},
               {"https://t.co/a , word", "word"}});
}

TEST_CASE("the item of a list keeps its mark and loses those of its link") {
  check_plain({{"- https://t.co/a, word", "- word"},
               {"- https://t.co/a – word", "- word"},
               {"- https://t.co/a: word", "- word"},
               {"– https://t.co/a — word", "– word"},
               {"• https://t.co/a: word", "• word"},
               {"▪ https://t.co/a\n▪ word", "▪ word"},
               {"● https://t.co/a", ""},
               {"◦ https://t.co/a", ""},
               {"‣ https://t.co/a, word", "‣ word"},
               {"\uF0B7 https://t.co/a", ""},
               {"* https://t.co/a - word", "* word"},
               {"- https://t.co/a word", "- word"},
               {"1. https://t.co/a, word", "1. word"}});
}

TEST_CASE("the mark of an item that was a link alone goes") {
  check_plain({{"Sources\n* https://t.co/a\n* https://t.co/b", "Sources"},
               {"Sources\n+ https://t.co/a\n+ https://t.co/b", "Sources"},
               {"Sources\n- https://t.co/a\n• https://t.co/b.", "Sources"},
               {"> https://t.co/a\nI agree", "I agree"},
               {"Docs: https://t.co/a + https://t.co/b", "Docs"},
               {"Docs: https://t.co/a & https://t.co/b", "Docs"},
               {"* so https://t.co/a", "* so"}});
}

TEST_CASE("the question mark of Greek stays before a link") {
  check_plain({{"Το είδες; https://t.co/a", "Το είδες;"},
               {"Το είδες\u037E https://t.co/a", "Το είδες;"},
               {"Που είσαι; (https://t.co/a)", "Που είσαι;"},
               {"Γιατί; – https://t.co/a", "Γιατί;"},
               {"Γιατί; https://t.co/a – δες", "Γιατί; – δες"},
               {"«Γιατί»; https://t.co/a", "«Γιατί»;"},
               {"Το 2020; https://t.co/a", "Το 2020;"},
               {"Δες: https://t.co/a", "Δες"},
               {"See this; https://t.co/a", "See this"},
               {"Смотри; https://t.co/a", "Смотри"}});
}

TEST_CASE("an ending of Finnish or Swedish keeps its colon") {
  check_plain({{"Katso https://yle.fi:stä lisää", "Katso :stä lisää"},
               {"Katso sivu (https://yle.fi):n mukaan", "Katso sivu:n mukaan"},
               {"Se https://svt.se:s sida", "Se :s sida"},
               {"See https://yle.fi: more", "See: more"},
               {"See https://yle.fi:more", "See: more"}});
}

TEST_CASE("a capital C behind a word is a label and no smile") {
  check_plain({{"Hepatitis C: https://t.co/a", "Hepatitis C"},
               {"Klasse C: https://t.co/a", "Klasse C"},
               {"C: https://t.co/a", "C:"},
               {"so glad! C: https://t.co/a", "so glad! C:"},
               {"so glad c: https://t.co/a", "so glad c:"}});
}
