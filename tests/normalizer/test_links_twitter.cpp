// SPDX-License-Identifier: MIT
// Rules for social text, after the conformance tests of Twitter's own text library (extract, urls),
// with examples of our own.
#include "link_example.hpp"

using namespace casebook;
using casebook::testing::check;
using casebook::testing::check_no_links;

TEST_CASE("Twitter: a letter of a script without blanks ends an address, before and after") {
  check({{"これはhttps://t.co/aB3dE5gH7jです", "これはです", {"https://t.co/aB3dE5gH7j"}},
         {"http://example.org/これは日本語です", "これは日本語です", {"http://example.org/"}},
         {"http://example.orgこれは", "これは", {"http://example.org"}},
         {"看https://example.org/a/b这里", "看这里", {"https://example.org/a/b"}},
         {"ดูhttps://example.org/aนะ", "ดูนะ", {"https://example.org/a"}},
         {"중국어t.co/abcde한국", "중국어 한국", {"t.co/abcde"}},
         {"中国語t.co/abcde日本", "中国語日本", {"t.co/abcde"}}});
}

TEST_CASE("Twitter: the path of a t.co address is letters and digits alone") {
  check({{"I like http://t.co/pb22NfTZ's idea", "I like 's idea", {"http://t.co/pb22NfTZ"}},
         {"http://t.co/2vYHpAc5; then", "then", {"http://t.co/2vYHpAc5"}},
         {"see http://t.co/8MkmHU0k+c", "see +c", {"http://t.co/8MkmHU0k"}},
         {"see http://t.co/TKLp64dY.x", "see. x", {"http://t.co/TKLp64dY"}},
         {"see http://t.co/8t7G3ddS#a", "see #a", {"http://t.co/8t7G3ddS"}},
         {"see http://t.co/FNkPfmii- it", "see - it", {"http://t.co/FNkPfmii"}},
         {"see http://t.co/FNkPfmii/ it", "see it", {"http://t.co/FNkPfmii/"}},
         {"see http://t.co/FNkPfmii?amp=1 it", "see it", {"http://t.co/FNkPfmii?amp=1"}},
         {"see https://t.co/FNkPfmiié it", "see é it", {"https://t.co/FNkPfmii"}}});
}

TEST_CASE("Twitter: addresses glued to one another are two") {
  check({{"https://t.co/aB3dE5gH7jhttps://t.co/kL8mN9pQ0r",
          "",
          {"https://t.co/aB3dE5gH7j", "https://t.co/kL8mN9pQ0r"}},
         {"a https://example.org/xhttp://example.net/y b",
          "a b",
          {"https://example.org/x", "http://example.net/y"}},
         {"https://example.orghttps://example.net",
          "",
          {"https://example.org", "https://example.net"}},
         {"(https://example.org/x),(https://example.net/y)",
          "",
          {"https://example.org/x", "https://example.net/y"}},
         {"pic.twitter.com/aB3dE5gH7jhttps://t.co/kL8mN9pQ0r",
          "",
          {"pic.twitter.com/aB3dE5gH7j", "https://t.co/kL8mN9pQ0r"}}});
}

TEST_CASE("an address within an address is part of it") {
  check({{"https://web.archive.org/web/2020/https://example.org/a b",
          "b",
          {"https://web.archive.org/web/2020/https://example.org/a"}},
         {"https://example.org/?to=http://example.net/a&x=1",
          "",
          {"https://example.org/?to=http://example.net/a&x=1"}},
         {"https://https://example.org/a", "", {"https://https://example.org/a"}}});
}

TEST_CASE("a word keeps its letters when the address glued to it goes") {
  check({{"wordhttps://t.co/aB3dE5gH7j", "word", {"https://t.co/aB3dE5gH7j"}},
         {"word:https://t.co/aB3dE5gH7j", "word", {"https://t.co/aB3dE5gH7j"}},
         {"the endpic.twitter.com/aB3dE5gH7j", "the end", {"pic.twitter.com/aB3dE5gH7j"}},
         {"смотриwww.example.org", "смотри", {"www.example.org"}},
         {"смотриbit.ly/2xYz", "смотри", {"bit.ly/2xYz"}},
         {"#taghttp://example.org", "#tag", {"http://example.org"}},
         {"@http://example.org", "@", {"http://example.org"}}});
}

TEST_CASE("schemes and hosts are read in any case") {
  check({{"HTTPS://T.CO/AB3DE5GH7J", "", {"HTTPS://T.CO/AB3DE5GH7J"}},
         {"Http://Example.Org/a", "", {"Http://Example.Org/a"}},
         {"WWW.EXAMPLE.ORG", "", {"WWW.EXAMPLE.ORG"}},
         {"Bit.ly/2xYz", "", {"Bit.ly/2xYz"}},
         {"see http\u017f://example.org/a", "see", {"http\u017f://example.org/a"}}});
}

TEST_CASE("hosts of any script, ports and IP addresses are hosts") {
  check({{"a http://пример.рф/путь b", "a b", {"http://пример.рф/путь"}},
         {"a http://例え.テスト/パス b", "a b", {"http://例え.テスト/パス"}},
         {"a http://foobar.みんな/ b", "a b", {"http://foobar.みんな/"}},
         {"a https://bücher.example b", "a b", {"https://bücher.example"}},
         {"a http://xn--e1afmkfd.xn--p1ai b", "a b", {"http://xn--e1afmkfd.xn--p1ai"}},
         {"a http://example.org:8080/x b", "a b", {"http://example.org:8080/x"}},
         {"a http://localhost:3000 b", "a b", {"http://localhost:3000"}},
         {"a http://192.0.2.7/x b", "a b", {"http://192.0.2.7/x"}},
         {"a http://[2001:db8::7]:80/x b", "a b", {"http://[2001:db8::7]:80/x"}},
         {"a http://[::1]/ b", "a b", {"http://[::1]/"}},
         {"a http://user:secret@example.org/x b", "a b", {"http://user:secret@example.org/x"}},
         {"a http://intranet/x b", "a b", {"http://intranet/x"}}});
}

TEST_CASE("letters of scripts with blanks are part of a path") {
  check({{"https://ru.wikipedia.org/wiki/Наводнение, вот",
          "вот",
          {"https://ru.wikipedia.org/wiki/Наводнение"}},
         {"https://de.wikipedia.org/wiki/Überschwemmung.",
          "",
          {"https://de.wikipedia.org/wiki/Überschwemmung"}},
         {"https://example.org/سيل الآن", "الآن", {"https://example.org/سيل"}},
         {"https://fa.wikipedia.org/wiki/سیل‌زده اینجا",
          "اینجا",
          {"https://fa.wikipedia.org/wiki/سیل‌زده"}},
         {"https://en.wikipedia.org/wiki/Navier–Stokes_equations",
          "",
          {"https://en.wikipedia.org/wiki/Navier–Stokes_equations"}}});
}

TEST_CASE("letters of scripts without blanks are part of a path that people write out") {
  check({{"https://ja.wikipedia.org/wiki/洪水。次", "次", {"https://ja.wikipedia.org/wiki/洪水"}},
         {"https://zh.wikipedia.org/wiki/2021年洪水 完",
          "完",
          {"https://zh.wikipedia.org/wiki/2021年洪水"}},
         {"https://example.org/search?q=洪水 完", "完", {"https://example.org/search?q=洪水"}}});
}

TEST_CASE("emoji and other symbols end an address") {
  check({{"https://example.org/a😂", "😂", {"https://example.org/a"}},
         {"https://t.co/aB3dE5gH7j👇🏽", "👇🏽", {"https://t.co/aB3dE5gH7j"}},
         {"https://example.org/a–b is", "is", {"https://example.org/a–b"}},
         {"https://example.org/a – b", "b", {"https://example.org/a"}},
         {"https://example.org/a“b”", "“b”", {"https://example.org/a"}},
         {"👉https://example.org/a👈", "👉 👈", {"https://example.org/a"}}});
}

TEST_CASE("bare domains are links on known hosts alone, and only with a path") {
  check({{"t.co/aB3dE5gH7j", "", {"t.co/aB3dE5gH7j"}},
         {"see bit.ly/2xYz9", "see", {"bit.ly/2xYz9"}},
         {"see pic.twitter.com/aB3dE5gH7j", "see", {"pic.twitter.com/aB3dE5gH7j"}},
         {"see youtu.be/a-b_c?t=7", "see", {"youtu.be/a-b_c?t=7"}},
         {"see //t.co/aB3dE5gH7j", "see", {"//t.co/aB3dE5gH7j"}},
         {"see ://t.co/aB3dE5gH7j", "see", {"://t.co/aB3dE5gH7j"}},
         {"see ttps://t.co/aB3dE5gH7j", "see", {"ttps://t.co/aB3dE5gH7j"}},
         {"see http//bit.ly/2xYz9 now", "see now", {"http//bit.ly/2xYz9"}},
         {"see https:t.co/aB3dE5gH7j now", "see now", {"https:t.co/aB3dE5gH7j"}},
         {"see...t.co/aB3dE5gH7j", "see...", {"t.co/aB3dE5gH7j"}},
         {"see -t.co/aB3dE5gH7j", "see", {"t.co/aB3dE5gH7j"}}});
  check_no_links({"t.co", "bit.ly", "t.co/", "pic.twitter.com", "xt.co/abc", "x.t.co/abc",
                  "ét.co/abc", "habit.ly/abc", "example.org/abc", "news/t.co/abc", "ftp://t.co/abc",
                  "a_t.co/abc", "bit.lyx/abc"});
}
