// SPDX-License-Identifier: MIT
// Faces beside links, of the West and of East Asia, and labels that look like some.
#include <doctest/doctest.h>

#include "plain_example.hpp"

using casebook::testing::check_plain;
using casebook::testing::normalized;

TEST_CASE("an emoticon is no punctuation") {
  check_plain({{"So sad :( https://t.co/a", "So sad :("},
               {"So sad:( https://t.co/a", "So sad:("},
               {"So sad :(https://t.co/a", "So sad :("},
               {"So sad :[ https://t.co/a", "So sad :["},
               {"So sad :{ https://t.co/a", "So sad :{"},
               {"So sad :-( https://t.co/a", "So sad :-("},
               {"So sad ;( https://t.co/a", "So sad ;("},
               {"So sad ;-( https://t.co/a", "So sad ;-("},
               {"So sad =( https://t.co/a", "So sad =("},
               {"So sad :'( https://t.co/a", "So sad :'("},
               {"So sad :’( https://t.co/a", "So sad :’("},
               {"So sad :(( https://t.co/a", "So sad :(("},
               {"So sad >:( https://t.co/a", "So sad >:("},
               {"Why D: https://t.co/a", "Why D:"},
               {"Why D; https://t.co/a", "Why D;"},
               {"Why ): https://t.co/a", "Why ):"},
               {"Why (: https://t.co/a", "Why (:"},
               {"Why ;_; https://t.co/a", "Why ;_;"},
               {"Why ;-; https://t.co/a", "Why ;-;"},
               {"Why T_T https://t.co/a", "Why T_T"},
               {"Oh ^^; https://t.co/a", "Oh ^^;"},
               {"Oh -_- https://t.co/a", "Oh -_-"},
               {"Oh (^_^; https://t.co/a", "Oh (^_^;"},
               {"つらい：( https://t.co/a", "つらい：("},
               {"https://t.co/a :( so sad", ":( so sad"},
               {"https://t.co/a :) so glad", ":) so glad"},
               {"nice https://t.co/a:) ok", "nice :) ok"},
               {"nice https://t.co/a ;) ok", "nice ;) ok"},
               {"nice https://t.co/a:-D ok", "nice :-D ok"},
               {"nice https://t.co/a :( https://t.co/b ok", "nice :( ok"},
               {"nice https://t.co/a ;-; https://t.co/b ok", "nice ;-; ok"},
               {"(so sad :( https://t.co/a)", "(so sad :()"},
               {"see :(https://t.co/a) ok", "see : ok"}});
}

TEST_CASE("a face stays whole before a link, whatever it is made of") {
  for (const std::string face :
       {":<",           "D-:",      "D:<",      ":((((",       "T.T",
        ">_<",          "^_^",      "(>_<)",    "(T_T)",       "(;_;)",
        "m(_ _)m",      "\\(^o^)/", "(^^)v",    "¯\\_(ツ)_/¯", "(╯°□°）╯︵ ┻━┻",
        "ಠ_ಠ",          "(ಥ﹏ಥ)",   "(￣▽￣)",  "(・_・;)",    "(´･ω･`)",
        "ヽ(´▽`)/",     "( ͡° ͜ʖ ͡°)", "ʕ•ᴥ•ʔ",    "(。・ω・。)", "（＾ｖ＾）",
        "(｀・ω・´)ゞ", "(*´∀｀*)", "( ´_ゝ`)", "_(:3」∠)_",   "( •_•)>⌐■-■",
        "ㅠㅠ",         "d(-_-)b",  "(-_-)zzz", ":|",          ":*",
        "|-(",          "B-(",      ":‑(",      ":–(",         ":—(",
        ")’:",          "]:",       "X-("}) {
    CAPTURE(face);
    CHECK(normalized("So " + face + " https://t.co/a").text.without_links == "So " + face);
    CHECK(normalized("So " + face + "\nhttps://t.co/a").text.without_links == "So " + face);
  }
}

TEST_CASE("a frown that closes a bracket around words stays whole") {
  check_plain({{"(sad :(https://t.co/a)", "(sad :()"},
               {"(so sad ;-(https://t.co/a) now", "(so sad ;-() now"},
               {"(see: https://t.co/a) :(", "(see) :("},
               {"Link:(https://t.co/a) ok", "Link: ok"},
               {"(Link:(https://t.co/a))", "(Link)"}});
}

TEST_CASE("a letter that names one of several is a label and no face") {
  check_plain(
      {{"Vitamin D: https://t.co/a", "Vitamin D"},
       {"vitamin D; https://t.co/a", "vitamin D"},
       {"Vitamina D: https://t.co/a", "Vitamina D"},
       {"Vitamine D : https://t.co/a", "Vitamine D"},
       {"Витамин D: https://t.co/a", "Витамин D"},
       {"Βιταμίνη D: https://t.co/a", "Βιταμίνη D"},
       {"Hepatitis D: https://t.co/a", "Hepatitis D"},
       {"Klasse D: https://t.co/a", "Klasse D"},
       {"Gruppe D: https://t.co/a", "Gruppe D"},
       {"Plan D; https://t.co/a", "Plan D"},
       {"Laufwerk c: https://t.co/a", "Laufwerk c"},
       {"Hepatitis C: https://t.co/a", "Hepatitis C"},
       {"Витамин C: https://t.co/a", "Витамин C"},
       {"A: https://t.co/a; B: https://t.co/b; C: https://t.co/c", "A; B; C"},
       {"B: https://t.co/a; D: https://t.co/b; X: https://t.co/c end", "B; D; X: end"},
       {"A: one https://t.co/a; D: https://t.co/b", "A: one; D"},
       {"A: https://t.co/a\nB: https://t.co/b\nC: https://t.co/c\nD: https://t.co/d", "A\nB\nC\nD"},
       {"list (c): https://t.co/a", "list (c)"},
       {"list (D); https://t.co/a", "list (D)"}});
  check_plain({{"Oh no D: https://t.co/a", "Oh no D:"},
               {"Nooo D: https://t.co/a", "Nooo D:"},
               {"Great party D: https://t.co/a", "Great party D:"},
               {"a typo D: https://t.co/a", "a typo D:"},
               {"I: so sad D: https://t.co/a", "I: so sad D:"},
               {"D: https://t.co/a", "D:"},
               {"so sad\nD: https://t.co/a", "so sad\nD:"},
               {"why ))): https://t.co/a", "why ))):"}});
}
