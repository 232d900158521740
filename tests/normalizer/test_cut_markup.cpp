// SPDX-License-Identifier: MIT
// Markup around an address that a limit on tokens or characters cut off, in texts that are not read
// as Markdown.
#include <doctest/doctest.h>

#include "link_example.hpp"
#include "plain_example.hpp"

using namespace casebook::testing;

TEST_CASE("an address that was cut off within its scheme is known by the markup before it") {
  check({{"See the docs: [Docs](htt", "See the docs: Docs", {"~htt"}},
         {"See the docs: [Docs](<https", "See the docs: Docs", {"~https"}},
         {"See the docs: [Docs](ww", "See the docs: Docs", {"~ww"}},
         {"See the docs: [Docs](www.exa", "See the docs: Docs", {"~www.exa"}},
         {"See ![the map](htt", "See the map", {"~htt"}},
         {"See <htt", "See", {"~htt"}},
         {"See <a href=\"h", "See", {"~h"}},
         {"See <img src='htt", "See", {"~htt"}},
         {"See <a href=http", "See", {"~http"}},
         {"See [url=htt", "See", {"~htt"}},
         {"See [url=\"htt", "See", {"~htt"}},
         {"See [url]ht", "See", {"~ht"}},
         {"See [IMG]HTTP", "See", {"~HTTP"}}});
}

TEST_CASE("markup that was cut off behind its address leaves no scar") {
  check_plain({{"See [url=https://exa", "See"},
               {"See [url=https://e.org/x]here[/ur", "See here"},
               {"See [url=https://e.org/x]here[/", "See here"},
               {"See [Docs](https://e.org/x \"The tit", "See Docs \"The tit"},
               {"See [Docs](https://e.org/x \"The title\")!", "See Docs \"The title\"!"},
               {"See **https://exa", "See"},
               {"See `https://e.org/x", "See"},
               {"See _https://exa", "See"},
               {"See **now** https://exa", "See **now**"}});
}

TEST_CASE("words at the end are none, whatever stands before them") {
  check_no_links({"he said [laughs](h", "he said [laughs](lou", "f[i](x", "so (htt", "so http",
                  "i <h", "a < http", "so www.exa", "href", "x = h", "so \"htt", "[Docs](",
                  "See [Docs](htt and more"});
}
