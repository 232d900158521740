// SPDX-License-Identifier: MIT
// Truncated links: what an ellipsis or the end of the text left of an address.
#include "link_example.hpp"

using namespace casebook;
using casebook::testing::check;
using casebook::testing::check_no_links;

TEST_CASE("a truncated link is listed and removed from the plain text without a trace") {
  check({{"The water rose https://t.co/aB…", "The water rose", {"~https://t.co/aB…"}},
         {"The water rose https://t.co/…", "The water rose", {"~https://t.co/…"}},
         {"The water rose https://t.co…", "The water rose", {"~https://t.co…"}},
         {"The water rose https://t.c…", "The water rose", {"~https://t.c…"}},
         {"The water rose https://t.…", "The water rose", {"~https://t.…"}},
         {"The water rose https://t…", "The water rose", {"~https://t…"}},
         {"The water rose https://…", "The water rose", {"~https://…"}},
         {"The water rose https:/…", "The water rose", {"~https:/…"}},
         {"The water rose https:…", "The water rose", {"~https:…"}},
         {"The water rose https…", "The water rose", {"~https…"}},
         {"The water rose http…", "The water rose", {"~http…"}},
         {"The water rose htt…", "The water rose", {"~htt…"}},
         {"The water rose ht…", "The water rose", {"~ht…"}},
         {"The water rose HTTPS://T.CO/A…", "The water rose", {"~HTTPS://T.CO/A…"}}});
}

TEST_CASE("three dots cut an address off as well as the character for them") {
  check({{"The water rose https://t.co/aB...", "The water rose", {"~https://t.co/aB..."}},
         {"The water rose https://...", "The water rose", {"~https://..."}},
         {"The water rose http...", "The water rose", {"~http..."}},
         {"The water rose https://example.org/some-lo...",
          "The water rose",
          {"~https://example.org/some-lo..."}},
         {"https://t.co/aB... said so", "said so", {"~https://t.co/aB..."}}});
}

TEST_CASE("three dots after an address that needs nothing more are the sentence's") {
  check({{"so https://example.org/water... and then", "so and then", {"https://example.org/water"}},
         {"so https://example.org/water...and then",
          "so then",
          {"https://example.org/water...and"}}});
}

TEST_CASE("an ellipsis within a text cuts off what is before it") {
  check({{"https://example.org/some-lo… says it all",
          "says it all",
          {"~https://example.org/some-lo…"}},
         {"a www.exam… b", "a b", {"~www.exam…"}},
         {"a www.example.org/x… b", "a b", {"~www.example.org/x…"}},
         {"a bit.ly/2x… b", "a b", {"~bit.ly/2x…"}},
         {"a pic.twitter.com/aB… b", "a b", {"~pic.twitter.com/aB…"}},
         {"a pic.twitter.c… b", "a b", {"~pic.twitter.c…"}},
         {"a pic.tw… b", "a b", {"~pic.tw…"}},
         {"a http… b", "a b", {"~http…"}},
         {"a htt… b", "a b", {"~htt…"}}});
}

TEST_CASE("an address of Twitter's full length is whole before an ellipsis, which goes with it") {
  check({{"The water rose https://t.co/aB3dE5gH7j… #flood",
          "The water rose #flood",
          {"https://t.co/aB3dE5gH7j"}},
         {"The water rose https://t.co/aB3dE5gH7j…", "The water rose", {"https://t.co/aB3dE5gH7j"}},
         {"The water rose pic.twitter.com/aB3dE5gH7j …",
          "The water rose",
          {"pic.twitter.com/aB3dE5gH7j"}},
         {"The water rose https://t.co/aB3dE5gH7j…and fell",
          "The water rose …and fell",
          {"https://t.co/aB3dE5gH7j"}}});
}

TEST_CASE("an address that the text's own end cut off is truncated") {
  check({{"The water rose https://t.", "The water rose", {"~https://t."}},
         {"The water rose https://t", "The water rose", {"~https://t"}},
         {"The water rose https://", "The water rose", {"~https://"}},
         {"The water rose https:/", "The water rose", {"~https:/"}},
         {"The water rose https:", "The water rose", {"~https:"}},
         {"The water rose (https://", "The water rose", {"~https://"}},
         {"The water rose\nhttp:", "The water rose", {"~http:"}},
         {"https:", "", {"~https:"}}});
}

TEST_CASE("a stub before the links that end a text is truncated") {
  check({{"The water rose http:// https://t.co/aB3dE5gH7j",
          "The water rose",
          {"~http://", "https://t.co/aB3dE5gH7j"}},
         {"The water rose https: https://t.co/aB3dE5gH7j",
          "The water rose",
          {"~https:", "https://t.co/aB3dE5gH7j"}}});
}

TEST_CASE("a scheme with nothing behind it is a word, wherever the text goes on") {
  check_no_links({"so https:// - it is",
                  "so https:/ it is",
                  "so http://) it is",
                  "type \"https://\" first",
                  "type “http://” first",
                  "type 'http://' first",
                  "type ‘https://’ first",
                  "type `https://` first",
                  "type (https://) first",
                  "type [http://] first",
                  "type (`https://`) first",
                  "type \"`https://`\" first",
                  "tippe „https://“ ein",
                  "tippe ‚http://‘ ein",
                  "tippe »http://« ein",
                  "tapez «https://» d'abord",
                  "tapez « https:// » d'abord",
                  "skriv ”https://” först",
                  "wpisz „https://” najpierw",
                  "введите «https://» сначала",
                  "先に「https://」と入力",
                  "请输入“http://”开头",
                  "اكتب «https://» أولا",
                  "the answer is \"https://\"",
                  "the answer is (https://)",
                  "the answer is `https://`",
                  "the answer is https://.",
                  "答えは「https://」",
                  "“http://” or “https://”",
                  "it begins with http://, as a rule",
                  "it begins with https://; always",
                  "first https://\nthen the name",
                  "https:// or HTTPS://"});
}

TEST_CASE("a scheme behind which the text ends is a link that was cut off") {
  check({{"so it is https://", "so it is", {"~https://"}},
         {"so it is: http://", "so it is", {"~http://"}},
         {"so it is (https://", "so it is", {"~https://"}},
         {"so https://… it is", "so it is", {"~https://…"}},
         {"so \"https://…\" it is", "so it is", {"~https://…"}},
         {"\"https://\" https://", "\"https://\"", {"~https://"}}});
}

TEST_CASE("an address is read across a blank in its scheme") {
  check({{"so https : //t.co/aB3dE5gH7j it is", "so it is", {"https : //t.co/aB3dE5gH7j"}},
         {"so https: //example.org/a it is", "so it is", {"https: //example.org/a"}},
         {"so https:// t.co/aB3dE5gH7j it is", "so it is", {"https:// t.co/aB3dE5gH7j"}},
         {"so https:// www.example.org it is", "so it is", {"https:// www.example.org"}},
         {"so https:// water it is", "so https:// water it is", {}}});
}

TEST_CASE("an address is not read across a line") {
  check({{"so https://t.co/\naB3dE5gH7j", "so\naB3dE5gH7j", {"https://t.co/"}},
         {"so https://\nt.co/aB3dE5gH7j", "so", {"~https://", "t.co/aB3dE5gH7j"}},
         {"so https://t.co/ aB3dE5gH7j", "so aB3dE5gH7j", {"https://t.co/"}}});
}

TEST_CASE("words cut off are no links") {
  check_no_links({"the pandemic's b…", "the h…", "on its w…", "in ht… of", "what…", "with…",
                  "right…", "pic…", "a pic.t…"});
}
