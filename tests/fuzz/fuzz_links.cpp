// SPDX-License-Identifier: MIT
// Links are spans of whole characters within lines, in order; without them a text has none, and has
// kept its letters; and every target is a URI that readers of Word documents take.
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "link_promises.hpp"
#include "text/utf8.hpp"

namespace {

using casebook::LinkSpan;
using casebook::testing::fault_of;
using casebook::testing::folded;
using casebook::testing::letters;
using casebook::testing::outside;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_host_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || c == '-' || c == '_' || c == '.' || c == ':' || c == '[' ||
         c == ']';
}

/// An http(s) URI with a host of plain characters, and nothing in it that no URI may hold.
void check_target(std::string_view target) {
  if (target.empty()) return;
  require(target.starts_with("http://") || target.starts_with("https://"));
  const std::string_view rest = target.substr(target.find("//") + 2);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  require(!authority.empty());
  for (const char c : authority) require(is_host_character(c));
  for (const char c : target) require(c > ' ' && c < 0x7f);
  require(target.find_first_of("<>\"{}|\\^`") == std::string_view::npos);
}

void check(const std::string& text) {
  std::vector<LinkSpan> spans;
  casebook::find_links(text, spans);
  require(fault_of(text, spans).empty());
  for (const LinkSpan& span : spans) {
    const std::string_view url = std::string_view(text).substr(span.begin, span.end - span.begin);
    check_target(casebook::link_target(url));
    casebook::link_host(url);
  }
  const std::string kept = letters(outside(text, spans));

  std::string plain;
  casebook::remove_links(text, spans, plain);
  require(plain == folded(plain));
  // A text made to get around the rules of joining may lose a `http` more, but gains nothing.
  require(letters(plain).size() <= kept.size());
  casebook::find_links(plain, spans);
  // What looks cut off only now that a link behind it is gone is a word.
  for (const LinkSpan& span : spans) require(span.kind == casebook::Link::Kind::truncated);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  std::string repaired;
  casebook::Repairs repairs;
  check(folded(repair_utf8(raw, repaired, repairs)));
  return 0;
}
