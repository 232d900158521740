// SPDX-License-Identifier: MIT
// The punctuation that stands around links, in the scripts that texts come in.
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

using Mark = std::string_view;

constexpr Mark sentence_marks[] = {".",  ",",  ";",  ":",  "!", "?", "。", "、", "！",
                                   "？", "，", "：", "；", "،", "؛", "؟",  "।"};
constexpr Mark dashes[] = {"-", "–", "—"};
/// What leads to a link: `Title - `, `at: `, `see, `. A hyphen and a guillemet need a blank before.
constexpr Mark leads[] = {",", ";", ":", "–", "—", "•", "·", "，", "：", "、", " -", " »"};
/// What points to a link or parts it from the text before: no sentence mark fits after it.
constexpr Mark pointers[] = {"-", "–", "—", ">", "|", "→", "…"};
/// What stands between two links and parts nothing else.
constexpr Mark separators[] = {" ", ",", ";", "/", "&", "•", "·", "-", "–", "—", "、"};
constexpr Mark openers[] = {"(", "[",  "{",  "«",  "“",  "„",  "‘",
                            "‹", "「", "『", "【", "（", "［", "《"};
constexpr Mark closers[] = {")", "]",  "}",  "\"", "'",  "”",  "’", "»",
                            "›", "」", "』", "】", "）", "］", "》"};

struct MarkPair {
  Mark opening;
  Mark closing;
};

constexpr MarkPair brackets[] = {{"(", ")"},
                                 {"[", "]"},
                                 {"{", "}"},
                                 {"<", ">"},
                                 {"«", "»"},
                                 {"»", "«"},
                                 {"“", "”"},
                                 {"„", "“"},
                                 {"„", "”"},
                                 {"‘", "’"},
                                 {"‹", "›"},
                                 {"「", "」"},
                                 {"『", "』"},
                                 {"【", "】"},
                                 {"（", "）"},
                                 {"［", "］"},
                                 {"《", "》"},
                                 {"〈", "〉"},
                                 {"〔", "〕"},
                                 // Bidirectional isolates and embeddings with what ends them.
                                 {"\u2066", "\u2069"},
                                 {"\u2067", "\u2069"},
                                 {"\u2068", "\u2069"},
                                 {"\u202a", "\u202c"},
                                 {"\u202b", "\u202c"}};
/// They open and close alike: a blank between them and the link means that they belong elsewhere.
constexpr MarkPair quotes[] = {{"\"", "\""}, {"'", "'"}, {"`", "`"}, {"*", "*"}, {"_", "_"}};

/// The length of the one of `marks` that `text` begins with; 0 if it begins with none.
template <std::size_t n>
constexpr std::size_t leading(std::string_view text, const Mark (&marks)[n]) {
  for (const Mark mark : marks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

/// The same for what `text` ends with.
template <std::size_t n>
constexpr std::size_t trailing(std::string_view text, const Mark (&marks)[n]) {
  for (const Mark mark : marks) {
    if (text.ends_with(mark)) return mark.size();
  }
  return 0;
}

/// The length of all of `marks` that `text` begins with, in any order.
template <std::size_t n>
constexpr std::size_t leading_run(std::string_view text, const Mark (&marks)[n]) {
  std::size_t size = 0;
  while (const std::size_t mark = leading(text.substr(size), marks)) size += mark;
  return size;
}

}  // namespace casebook
