// SPDX-License-Identifier: MIT
// What holds for the links of every text. Used on random texts by the tests and on evolved ones by
// the fuzzer; shares nothing with the code under test.
#pragma once

#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace casebook::testing {

/// Whether a UTF-8 character begins or the text ends there.
inline bool is_boundary(std::string_view text, std::size_t pos) {
  return pos == text.size() || (static_cast<unsigned char>(text[pos]) & 0xc0) != 0x80;
}

/// Whether `text` begins with one of the combining marks of any script, which a blank may carry.
inline bool begins_with_mark(std::string_view text) {
  return text.starts_with("\xCC") || text.starts_with("\xCD") || text.starts_with("\xE2\x83");
}

/// Blanks folded, lines trimmed, none empty: as a text is when its links are looked for.
inline std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool at_begin =
        (out.empty() || out.back() == '\n') && !begins_with_mark(text.substr(i + 1));
    if (c == '\n' && !out.empty() && out.back() == ' ') out.pop_back();
    if ((c == ' ' && (at_begin || out.ends_with(' '))) || (c == '\n' && at_begin)) continue;
    out += c;
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out;
}

/// The letters and digits of ASCII.
inline std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) out += c;
  }
  return out;
}

/// What is left between the links.
inline std::string outside(std::string_view text, const std::vector<LinkSpan>& spans) {
  std::string out;
  std::size_t pos = 0;
  for (const LinkSpan& span : spans) {
    out += text.substr(pos, span.begin - pos);
    pos = span.end;
  }
  return out += text.substr(pos);
}

/// What is wrong with the places of links; empty where they are spans of whole characters within
/// lines, in order.
inline std::string fault_of(std::string_view text, const std::vector<LinkSpan>& spans) {
  std::size_t end = 0;
  for (const LinkSpan& span : spans) {
    if (span.begin < end || span.end <= span.begin) return "out of order, or empty";
    if (span.end > text.size()) return "beyond the text";
    if (!is_boundary(text, span.begin) || !is_boundary(text, span.end)) return "within a character";
    const auto address = text.substr(span.begin, span.end - span.begin);
    if (address.find('\n') != std::string_view::npos) return "over a line break";
    end = span.end;
  }
  return {};
}

}  // namespace casebook::testing
