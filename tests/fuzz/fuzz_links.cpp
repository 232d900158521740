// SPDX-License-Identifier: MIT
// Links are spans of whole characters within lines, in order; without them a text has none, and has
// kept its letters; and every target is a URI that readers of Word documents take.
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links.hpp"
#include "normalizer/utf8.hpp"

namespace {

using casebook::Link;
using casebook::LinkSpan;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_boundary(std::string_view text, std::size_t pos) {
  return pos == text.size() || !casebook::normalizer::is_trail(text[pos]);
}

void check_spans(std::string_view text, const std::vector<LinkSpan>& spans) {
  std::size_t end = 0;
  for (const LinkSpan& span : spans) {
    require(span.begin >= end && span.end > span.begin && span.end <= text.size());
    require(is_boundary(text, span.begin) && is_boundary(text, span.end));
    require(text.substr(span.begin, span.end - span.begin).find('\n') == std::string_view::npos);
    end = span.end;
  }
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

void append_letters(std::string_view text, std::string& letters) {
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) letters += c;
  }
}

/// The blanks and line feeds of `text` folded, as they are when links are looked for.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool at_begin = out.empty() || out.back() == '\n';
    if (c == '\n' && !out.empty() && out.back() == ' ') out.pop_back();
    if ((c == ' ' && (at_begin || out.back() == ' ')) || (c == '\n' && at_begin)) continue;
    out += c;
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out;
}

void check(const std::string& text) {
  std::vector<LinkSpan> spans;
  casebook::find_links(text, spans);
  check_spans(text, spans);
  std::string kept;
  std::size_t pos = 0;
  for (const LinkSpan& span : spans) {
    const std::string_view url = std::string_view(text).substr(span.begin, span.end - span.begin);
    check_target(casebook::link_target(url));
    casebook::link_host(url);
    append_letters(std::string_view(text).substr(pos, span.begin - pos), kept);
    pos = span.end;
  }
  append_letters(std::string_view(text).substr(pos), kept);

  std::string plain;
  casebook::remove_links(text, spans, plain);
  require(plain == folded(plain));
  std::string letters;
  append_letters(plain, letters);
  // A text made to get around the rules of joining may lose a `http` more, but gains nothing.
  require(letters.size() <= kept.size());
  casebook::find_links(plain, spans);
  require(spans.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  std::string repaired;
  casebook::Repairs repairs;
  check(folded(casebook::normalizer::repair_utf8(raw, repaired, repairs)));
  return 0;
}
