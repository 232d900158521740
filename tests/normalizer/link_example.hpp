// SPDX-License-Identifier: MIT
// A text, what it reads like without its links, and its links, as tables hold them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook::testing {

using Urls = std::vector<std::string>;

struct LinkExample {
  std::string text;
  std::string plain;
  Urls urls;  ///< as written; a truncated one begins with `~`
};

inline std::string joined(const Urls& urls) {
  std::string line;
  for (const std::string& url : urls) line += url + " | ";
  return line;
}

inline std::string urls(std::string_view text) {
  std::vector<LinkSpan> spans;
  find_links(text, spans);
  Urls found;
  for (const LinkSpan& span : spans) {
    found.emplace_back(span.kind == Link::Kind::truncated ? "~" : "");
    found.back() += text.substr(span.begin, span.end - span.begin);
  }
  return joined(found);
}

inline std::string plain(std::string_view text) {
  std::vector<LinkSpan> spans;
  find_links(text, spans);
  std::string out;
  remove_links(text, spans, out);
  return out;
}

/// Every text gives its links and its plain text, and that has no link in it.
inline void check(const std::vector<LinkExample>& examples) {
  for (const LinkExample& example : examples) {
    CAPTURE(example.text);
    CHECK(urls(example.text) == joined(example.urls));
    CHECK(plain(example.text) == example.plain);
    CHECK(urls(example.plain).empty());
  }
}

/// Every text stays as it is.
inline void check_no_links(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(urls(text).empty());
    CHECK(plain(text) == text);
  }
}

}  // namespace casebook::testing
