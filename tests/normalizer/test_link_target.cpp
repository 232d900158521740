// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "normalizer/links/links.hpp"

using namespace casebook;

namespace {

struct TargetExample {
  std::string url;
  std::string target;
  std::string host;
};

void check(const std::vector<TargetExample>& examples) {
  for (const TargetExample& example : examples) {
    CAPTURE(example.url);
    CHECK(link_target(example.url) == example.target);
    CHECK(link_host(example.url) == example.host);
  }
}

std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("an address that is a valid URI is its own target") {
  check({{"https://t.co/Qw3rTy8uIo", "https://t.co/Qw3rTy8uIo", "t.co"},
         {"http://example.org", "http://example.org", "example.org"},
         {"https://example.org/", "https://example.org/", "example.org"},
         {"https://example.org/a/b?c=d&e=f;g#h", "https://example.org/a/b?c=d&e=f;g#h",
          "example.org"},
         {"https://example.org?a=b", "https://example.org?a=b", "example.org"},
         {"https://example.org#a", "https://example.org#a", "example.org"},
         {"https://example.org/~a/(b)/c,d:e@f!$'*+=", "https://example.org/~a/(b)/c,d:e@f!$'*+=",
          "example.org"},
         {"https://example.org/%E6%B0%B4%2f", "https://example.org/%E6%B0%B4%2f", "example.org"},
         {"https://example.org/?id[]=1", "https://example.org/?id[]=1", "example.org"},
         {"https://example.org/a/../b/./", "https://example.org/a/../b/./", "example.org"},
         {"https://a_b.example.org/", "https://a_b.example.org/", "a_b.example.org"}});
}

TEST_CASE("the scheme and the host become lower case, the path stays") {
  check({{"HTTPS://T.CO/AbC", "https://t.co/AbC", "t.co"},
         {"Http://Example.ORG/Path?Q=R#S", "http://example.org/Path?Q=R#S", "example.org"}});
}

TEST_CASE("a missing scheme is added, a damaged one repaired") {
  check({{"www.example.org/a", "http://www.example.org/a", "www.example.org"},
         {"WWW.example.org", "http://www.example.org", "www.example.org"},
         {"t.co/Qw3rTy8uIo", "https://t.co/Qw3rTy8uIo", "t.co"},
         {"bit.ly/2xYz9", "https://bit.ly/2xYz9", "bit.ly"},
         {"pic.twitter.com/Qw3rTy8uIo", "https://pic.twitter.com/Qw3rTy8uIo", "pic.twitter.com"},
         {"//t.co/Qw3rTy8uIo", "https://t.co/Qw3rTy8uIo", "t.co"},
         {"://t.co/Qw3rTy8uIo", "https://t.co/Qw3rTy8uIo", "t.co"},
         {"ttps://t.co/Qw3rTy8uIo", "https://t.co/Qw3rTy8uIo", "t.co"},
         {"ttp://t.co/Qw3rTy8uIo", "http://t.co/Qw3rTy8uIo", "t.co"},
         {"http//bit.ly/2xYz9", "http://bit.ly/2xYz9", "bit.ly"},
         {"http:/example.org/a", "http://example.org/a", "example.org"},
         {"http:///example.org/a", "http://example.org/a", "example.org"},
         {"https:t.co/Qw3rTy8uIo", "https://t.co/Qw3rTy8uIo", "t.co"},
         {"https : //t.co/Qw3rTy8uIo", "https://t.co/Qw3rTy8uIo", "t.co"},
         {"https:// t.co/Qw3rTy8uIo", "https://t.co/Qw3rTy8uIo", "t.co"},
         {"http://https://example.org/a", "https://example.org/a", "example.org"}});
}

TEST_CASE("what no URI may hold is percent-encoded") {
  check({{"https://example.org/ä", "https://example.org/%C3%A4", "example.org"},
         {"https://example.org/洪水?q=水#水",
          "https://example.org/%E6%B4%AA%E6%B0%B4?q=%E6%B0%B4#%E6%B0%B4", "example.org"},
         {"https://example.org/100%", "https://example.org/100%25", "example.org"},
         {"https://example.org/%zz%4", "https://example.org/%25zz%254", "example.org"},
         {"https://example.org/{a}|b\\c^d`e", "https://example.org/%7Ba%7D%7Cb%5Cc%5Ed%60e",
          "example.org"},
         {"https://example.org/–a", "https://example.org/%E2%80%93a", "example.org"}});
}

TEST_CASE("a host of letters beyond ASCII becomes punycode in the target and is read as it is") {
  check({{"http://пример.рф/путь", "http://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C",
          "пример.рф"},
         {"http://xn--e1afmkfd.xn--p1ai/", "http://xn--e1afmkfd.xn--p1ai/", "пример.рф"},
         {"http://XN--E1AFMKFD.xn--p1ai/", "http://xn--e1afmkfd.xn--p1ai/", "пример.рф"},
         {"https://bücher.example", "https://xn--bcher-kva.example", "bücher.example"},
         {"https://BÜCHER.example", "https://xn--bcher-kva.example", "bücher.example"},
         {"https://straße.example", "https://xn--strae-oqa.example", "straße.example"},
         {"http://例え.テスト/", "http://xn--r8jz45g.xn--zckzah/", "例え.テスト"}});
}

TEST_CASE("ports are part of the target and not of the host") {
  check({{"http://example.org:8080/a", "http://example.org:8080/a", "example.org"},
         {"http://example.org:0", "http://example.org:0", "example.org"},
         {"http://example.org:65535", "http://example.org:65535", "example.org"},
         {"http://example.org:65536", "", "example.org"},
         {"http://example.org:99999999999999999999/", "", "example.org"},
         {"http://example.org:/a", "http://example.org/a", "example.org"},
         {"http://localhost:3000/", "http://localhost:3000/", "localhost"}});
}

TEST_CASE("IP addresses are hosts") {
  check({{"http://192.0.2.7/", "http://192.0.2.7/", "192.0.2.7"},
         {"http://[::1]/", "http://[::1]/", "[::1]"},
         {"http://[2001:DB8::7]:80/x", "http://[2001:db8::7]:80/x", "[2001:db8::7]"},
         {"http://[::1", "", ""},
         {"http://[1::2::3]/", "", "[1::2::3]"},
         {"http://[fe80::1%25eth0]/", "", "[fe80::1%25eth0]"}});
}

TEST_CASE("what no valid URI can be made of has no target") {
  check({{"http://user@example.org/", "", "example.org"},
         {"http://user:secret@example.org/", "", "example.org"},
         {"http://a@b@example.org/", "", "example.org"},
         {"http://x", "", ""},
         {"http://x/y", "", "x"},
         {"http://", "", ""},
         {"http://-a.example/", "", "-a.example"},
         {"http://a-.example/", "", "a-.example"},
         {"http://_a.example/", "", "_a.example"},
         {"http://a..example/", "", "a..example"},
         {"http://.example.org/", "", ".example.org"},
         {"http://example.org./", "", "example.org"},
         {"http://a%20b.example/", "", "a%20b.example"},
         {"http://a&b.example/", "", "a&b.example"}});
  const std::string label(64, 'a');
  CHECK(link_target("http://" + label + ".example/").empty());
  CHECK(link_target("http://" + label.substr(1) + ".example/") ==
        "http://" + label.substr(1) + ".example/");
  CHECK(link_target("http://" + repeated("abc.", 64) + "example/").empty());
}

TEST_CASE("a target has 2,079 characters at most, as Word takes it") {
  const std::string head = "https://t.co/";
  const std::string longest = head + std::string(2079 - head.size(), 'a');
  CHECK(link_target(longest) == longest);
  CHECK(link_target(longest + "a").empty());
  CHECK(link_host(longest + "a") == "t.co");
  // Twelve characters for each of these two: what counts is what Word is given.
  const std::string encoded = head + std::string(2079 - head.size() - 12, 'a') + "éé";
  CHECK(link_target(encoded).size() == 2079);
  CHECK(link_target(encoded + "a").empty());
}

TEST_CASE("a truncated link has a host where it was cut off after it") {
  check({{"https://t.co/Qw…", "https://t.co/Qw%E2%80%A6", "t.co"}});
  for (const std::string url :
       {"https://t.…", "https://t.co…", "https://…", "https:…", "https…", "htt…", "http",
        "https:", "https://t", "https://t.", "https://exam...", "www.exam…"}) {
    CAPTURE(url);
    CHECK(link_host(url).empty());
  }
}
