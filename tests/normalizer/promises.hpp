// SPDX-License-Identifier: MIT
// What the normalizer promises of every text, whatever its bytes. Used on random texts by the tests
// and on evolved ones by the fuzzers; shares as little as it can with the code under test.
#pragma once

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "kept_words.hpp"
#include "normalizer/normalizer.hpp"
#include "text/utf8.hpp"

namespace casebook::testing {

inline std::u32string characters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).length) {
    out += decode(text, at).code_point;
  }
  return out;
}

/// XML 1.0, section 2.2; besides, no C1 control, no tab and no noncharacter.
inline bool is_legal(char32_t c) {
  if (c == '\n') return true;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  return (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
}

/// UAX #9 by the letter: in each line, every beginning has its end.
inline bool is_paired(const std::u32string& text) {
  std::u32string open;
  for (const char32_t c : text + U'\n') {
    if ((c >= 0x202A && c <= 0x202E && c != 0x202C) || (c >= 0x2066 && c <= 0x2068)) open += c;
    const bool end = c == 0x202C || c == 0x2069;
    if (end && (open.empty() || (open.back() >= 0x2066) != (c == 0x2069))) return false;
    if (end) open.pop_back();
    if (c == '\n' && !open.empty()) return false;
  }
  return true;
}

/// Normalization Form C, by utf8proc's own way from text to text.
inline std::string in_form_c(const std::string& text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.c_str());
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> formed(utf8proc_NFC(bytes),
                                                                       &std::free);
  return reinterpret_cast<const char*>(formed.get());
}

inline bool has_tidy_blanks(std::string_view text) {
  for (const std::string_view untidy : {"\n\n", "  ", " \n"}) {
    if (text.find(untidy) != std::string_view::npos) return false;
  }
  return text.empty() || (text.front() != '\n' && text.back() != '\n' && text.back() != ' ');
}

/// What is wrong with a text as it comes out; empty where nothing is.
inline std::string fault_of(std::string_view text, NormalizationForm form) {
  if (find_ill_formed(text) != text.size()) return "is no UTF-8";
  const std::u32string all = characters_of(text);
  for (const char32_t c : all) {
    if (!is_legal(c)) return "holds a character that is not allowed";
  }
  if (!is_paired(all)) return "holds an unpaired bidi control";
  if (!has_tidy_blanks(text)) return "holds untidy blanks";
  const bool formed = form == NormalizationForm::none || in_form_c(std::string(text)) == text;
  return formed ? "" : "is not in its normalization form";
}

inline bool same_links(const Case& one, const Case& other) {
  if (one.links.size() != other.links.size()) return false;
  for (std::size_t i = 0; i < one.links.size(); ++i) {
    const Link& a = one.links[i];
    const Link& b = other.links[i];
    if (a.begin != b.begin || a.end != b.end || a.kind != b.kind) return false;
  }
  return true;
}

inline bool has_whole_link(const Case& one) {
  for (const Link& link : one.links) {
    if (link.kind == Link::Kind::whole) return true;
  }
  return false;
}

/// What was promised of a text and not held; empty where all was. The text is read as no Markdown.
inline std::string broken_promise(std::string_view text, NormalizerOptions options) {
  options.markdown = Markdown::off;
  Normalizer normalizer(options);
  const Probe none("", options);
  Case once;
  normalizer.normalize(text, none, once);
  for (const std::string* out : {&once.text.with_links, &once.text.without_links}) {
    const std::string fault = fault_of(*out, options.form);
    if (!fault.empty())
      return (out == &once.text.without_links ? "the plain text " : "the text ") + fault;
  }
  if (!keeps_words(once)) return "plain text plus links does not give back the text with links";
  Case twice;
  normalizer.normalize(once.text.with_links, none, twice);
  if (twice.text.with_links != once.text.with_links ||
      twice.text.without_links != once.text.without_links || !same_links(once, twice)) {
    return "normalizing twice changes the text";
  }
  options.repair_mojibake = false;  // whether it is certain may change when a link is gone
  Normalizer(options).normalize(once.text.without_links, none, twice);
  if (twice.text.with_links != once.text.without_links)
    return "normalizing the plain text changes it";
  return has_whole_link(twice) ? "a web address is left in the plain text" : "";
}

}  // namespace casebook::testing
