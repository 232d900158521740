// SPDX-License-Identifier: MIT
// The punctuation that stands around links, in the scripts that texts come in: what it opens and
// closes, what it leads to, and which of it is an emoticon.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "normalizer/links/mark.hpp"

namespace casebook {

constexpr Mark sentence_marks[] = {".",  ",",  ";",  ":",  "!", "?", "。", "、", "！",
                                   "？", "，", "：", "；", "،", "؛", "؟",  "।"};
constexpr Mark dashes[] = {"-", "–", "—", "―", "‒", "‐", "−"};
/// What leads to a link: `at: `, `see, `.
constexpr Mark leads[] = {",", ";", ":", "•", "·", "，", "：", "、"};
/// What points to a link or parts it from the text before: no sentence mark fits after it.
constexpr Mark pointers[] = {"-", "–", "—", ">", "|", "→", "…"};
/// What stands between two links and parts nothing else.
constexpr Mark separators[] = {" ", ",", ";", "/", "&", "•", "·", "-", "–", "—", "、"};

struct MarkPair {
  Mark opening;
  Mark closing;
};

constexpr MarkPair brackets[] = {
    {"(", ")"},   {"[", "]"},   {"{", "}"},   {"«", "»"},   {"»", "«"},   {"»", "»"},
    {"“", "”"},   {"„", "“"},   {"„", "”"},   {"„", "\""},  {"”", "”"},   {"‘", "’"},
    {"‚", "‘"},   {"‚", "’"},   {"’", "’"},   {"‹", "›"},   {"›", "‹"},   {"「", "」"},
    {"『", "』"}, {"【", "】"}, {"（", "）"}, {"［", "］"}, {"｛", "｝"}, {"｢", "｣"},
    {"《", "》"}, {"〈", "〉"}, {"〔", "〕"}, {"〖", "〗"}, {"〝", "〟"}};
/// Angle brackets, and bidirectional isolates and embeddings with what ends them.
constexpr MarkPair wrappers[] = {{"<", ">"},           {"\u2066", "\u2069"}, {"\u2067", "\u2069"},
                                 {"\u2068", "\u2069"}, {"\u202a", "\u202c"}, {"\u202b", "\u202c"}};
/// They open and close alike: a blank between them and the link means that they belong elsewhere.
constexpr MarkPair quotes[] = {{"\"", "\""}, {"'", "'"}, {"`", "`"},
                               {"*", "*"},   {"_", "_"}, {"~", "~"}};

/// The length of all of `marks` that `text` begins with, in any order.
template <std::size_t n>
constexpr std::size_t leading_run(std::string_view text, const Mark (&marks)[n]) {
  std::size_t size = 0;
  while (const std::size_t mark = leading(text.substr(size), marks)) size += mark;
  return size;
}

/// They mark up text if there are two of them.
constexpr std::string_view markup_marks = "*_~|";
constexpr bool is_markup(char c) { return markup_marks.find(c) != std::string_view::npos; }

/// True if [from, to) opens markup with `mark` and does not close it: `*so `. What stands at `to`
/// is part of it.
bool opens_markup(std::string_view text, std::size_t from, std::size_t to, char mark);

/// True if `text` ends with an emoticon whose last character looks like punctuation: `:(`, `D:`,
/// `;_;`, `^^;`.
bool ends_with_emoticon(std::string_view text);

/// The length of the emoticon that `text` begins with, if that begins like punctuation: `:)`,
/// `;-)`,
/// `-_-`; else 0.
std::size_t leading_emoticon(std::string_view text);

/// True if `text` begins with a mark that may close something.
bool begins_with_closing(std::string_view text);

/// The brackets and quotation marks of a line that are open so far. Quotation marks open or close
/// by what stands beside them and what is open, since languages use them in every direction: “x”
/// „x“ ”x” «x» « x » »x« »x» ‚x‘.
class Enclosures {
 public:
  enum class Role { neither, opening, closing };

  /// Reads `line` on up to `end`; what was read before is still there.
  void read(std::string_view line, std::size_t end);
  /// The line was cut to `size`.
  void cut(std::size_t size);

  /// What the mark that ends `line` does, if an address comes next, right behind it (`glued`) or
  /// after a blank.
  Role role_at_end(std::string_view line, bool glued);
  /// What the mark at the head of `right` does, which goes on where an address stood behind `line`.
  Role role_at_head(std::string_view line, std::string_view right);
  /// True if something is open that the mark at the head of `right` closes.
  bool closes(std::string_view line, std::string_view right);
  /// The same for what has no blank behind it, as it has in `« x »`.
  bool closes_tight(std::string_view line, std::string_view right);

 private:
  static constexpr std::u32string_view openers = U"([{（［｛「『【《〈〔〖｢〝«»‹›“”„‟‘’‚\"'";

  struct Open {
    std::size_t begin;
    std::size_t kind;
  };

  static bool is_enclosing(char32_t c);
  Role role(char32_t c, char32_t before, char32_t after) const;
  std::size_t open_for(char32_t closing) const;
  void take(char32_t c, std::size_t at, char32_t before, char32_t after);

  std::array<std::size_t, openers.size()> count_{};
  std::array<bool, openers.size()> spaced_{};  ///< the last of its kind has a blank behind it
  std::vector<Open> opened_;
  std::size_t read_ = 0;
};

}  // namespace casebook
