// SPDX-License-Identifier: MIT
// What holds for every text: made of the pieces that addresses are made of, at random, and of posts
// with pieces put in, taken out and doubled. The numbers are the same in every run.
#include <cctype>
#include <random>
#include <regex>

#include "link_example.hpp"
#include "link_promises.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

const std::vector<std::string> pieces = {"http",
                                         "https",
                                         "HTTPS",
                                         "htt",
                                         "ht",
                                         ":",
                                         "/",
                                         "//",
                                         "://",
                                         "https://",
                                         "http://",
                                         "t.co",
                                         "/abc",
                                         "t.co/a",
                                         "www.",
                                         "bit.ly/",
                                         "pic.tw",
                                         "…",
                                         "...",
                                         ".",
                                         " ",
                                         " ",
                                         " ",
                                         "\n",
                                         "(",
                                         ")",
                                         "[",
                                         "]",
                                         "\"",
                                         "'",
                                         "«",
                                         "»",
                                         "<",
                                         ">",
                                         "-",
                                         "–",
                                         "|",
                                         ",",
                                         ";",
                                         "!",
                                         "?",
                                         "and",
                                         "use",
                                         "word",
                                         "洪水",
                                         "。",
                                         "「",
                                         "」",
                                         "한국",
                                         "текст",
                                         "é",
                                         "😂",
                                         "👍🏽",
                                         "\U0001f3fd",
                                         "@",
                                         "#",
                                         "a",
                                         "s",
                                         "ps://",
                                         "_",
                                         "&amp;",
                                         "=",
                                         "%",
                                         "[::1]",
                                         ":8080",
                                         "ftp://",
                                         "\u0301",
                                         "\u3099",
                                         "\u200d",
                                         "\u2066",
                                         "\u2069",
                                         "\ufffc",
                                         "“",
                                         "”",
                                         "„",
                                         "’",
                                         "‹",
                                         "›",
                                         "`",
                                         "*",
                                         "/",
                                         "｜",
                                         "／",
                                         "•",
                                         "·",
                                         "—",
                                         "۔",
                                         "।",
                                         "։",
                                         "، ",
                                         ":(",
                                         ":-)",
                                         "D:",
                                         "＼(^o^)／",
                                         "Ã–",
                                         "1\ufe0f\u20e3",
                                         "https://t.co/Qw3rTy8uIo",
                                         "https://example.org/a_(b)",
                                         "www.example.org",
                                         "pic.twitter.com/Qw3rTy8uIo",
                                         "http//bit.ly/2xYz9",
                                         "https : //t.co/a"};

const std::vector<std::string> posts = {
    "RT @levee: The water is rising (see https://example.org/a_(b)). #flood https://t.co/Qw3rT…",
    "洪水はhttps://t.co/Qw3rTy8uIoまだ続く。「https://example.org/洪水」",
    "\"Quote\" https://t.co/Qw3rTy8uIo, https://t.co/P0aSdFgHjK - via www.example.org/x.\nMore: "
    "http",
    "Вода: http://вода.рф/уровень… «https://t.co/Qw3rTy8uIo» pic.twitter.com/Qw3rTy8uIo"};

/// True where `text` holds `http://` or `https://`, in any case, with a letter or digit right after
/// it: without one, the scheme is spoken of (`"http://"`).
bool has_address(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const std::string scheme : {"http://", "https://"}) {
    for (std::size_t at = text.find(scheme); at != std::string::npos;
         at = text.find(scheme, at + 1)) {
      std::size_t next = at + scheme.size();
      for (const std::string more : {"http://", "https://", "https:/", "http:/"})
        if (text.compare(next, more.size(), more) == 0) next += more.size();
      const char32_t c = next < text.size() ? decode(text, next).code_point : U' ';
      if (is_letter(c) || is_number(c)) return true;
    }
  }
  return false;
}

/// A scheme that was spoken of (`http:// is`) may come to stand at the end when the link behind it
/// goes, and goes then as well.
std::string without_schemes(const std::string& text) {
  return std::regex_replace(text, std::regex("https?", std::regex::icase), "");
}

void check_text(const std::string& text) {
  CAPTURE(text);
  std::vector<LinkSpan> spans;
  find_links(text, spans);
  REQUIRE(fault_of(text, spans).empty());
  std::string plain;
  remove_links(text, spans, plain);
  CHECK(urls(plain).empty());
  CHECK_FALSE(has_address(plain));
  CHECK(plain == folded(plain));
  CHECK(without_schemes(letters(plain)) == without_schemes(letters(outside(text, spans))));
}

}  // namespace

TEST_CASE("random texts lose their links, and nothing but these, in one go") {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t left = 1 + random() % 12; left > 0; --left) {
      text += pieces[random() % pieces.size()];
      if (random() % 3 == 0) text += ' ';
    }
    check_text(folded(text));
  }
}

TEST_CASE("mutated posts lose their links, and nothing but these, in one go") {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string text = posts[random() % posts.size()];
    for (std::size_t left = 1 + random() % 6; left > 0; --left) {
      std::size_t at = random() % (text.size() + 1);
      while (!is_boundary(text, at)) ++at;
      std::size_t end = std::min(text.size(), at + random() % 12);
      while (!is_boundary(text, end)) ++end;
      const std::string middle = text.substr(at, end - at);
      const std::string& piece = pieces[random() % pieces.size()];
      const std::size_t kind = random() % 3;
      text.replace(at, end - at, kind == 0 ? middle + piece : kind == 1 ? middle + middle : "");
    }
    check_text(folded(text));
  }
}

TEST_CASE("texts of one character or piece over and over are taken in their stride") {
  for (const std::string& piece : pieces) {
    std::string text;
    while (text.size() < 5000) text += piece;
    check_text(folded(text));
  }
}
