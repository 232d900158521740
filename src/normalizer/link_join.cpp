// SPDX-License-Identifier: MIT
#include "normalizer/link_join.hpp"

#include <algorithm>
#include <array>

#include "normalizer/link_char.hpp"
#include "normalizer/link_cut.hpp"
#include "normalizer/link_scheme.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view object_replacement = "\xef\xbf\xbc";

struct Pair {
  std::string_view opening;
  std::string_view closing;
};

constexpr Pair brackets[] = {{"(", ")"},   {"[", "]"},   {"{", "}"},   {"<", ">"},   {"«", "»"},
                             {"»", "«"},   {"“", "”"},   {"„", "“"},   {"„", "”"},   {"‘", "’"},
                             {"‹", "›"},   {"「", "」"}, {"『", "』"}, {"【", "】"}, {"（", "）"},
                             {"［", "］"}, {"《", "》"}, {"〈", "〉"}, {"〔", "〕"}};
// They open and close alike: a blank between them and the link means that they belong elsewhere.
constexpr Pair quotes[] = {{"\"", "\""}, {"'", "'"}, {"`", "`"}, {"*", "*"}, {"_", "_"}};

constexpr std::string_view openers[] = {"(", "[",  "{",  "«",  "“",  "„",  "‘",
                                        "‹", "「", "『", "【", "（", "［", "《"};
constexpr std::string_view closers[] = {")", "]",  "}",  "\"", "'",  "”",  "’", "»",
                                        "›", "」", "』", "】", "）", "］", "》"};
constexpr std::string_view sentence_marks[] = {".",  ",",  ";",  ":",  "!", "?", "。", "、", "！",
                                               "？", "，", "：", "；", "،", "؛", "؟",  "।"};
constexpr std::string_view dashes[] = {"-", "–", "—"};

using Marks = const std::string_view*;

/// The length of the one of `marks` that `text` begins with; 0 where it begins with none.
template <std::size_t n>
std::size_t leading(std::string_view text, const std::string_view (&marks)[n]) {
  for (std::string_view mark : marks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

/// The same for what `text` ends with.
template <std::size_t n>
std::size_t trailing(std::string_view text, const std::string_view (&marks)[n]) {
  for (std::string_view mark : marks) {
    if (text.ends_with(mark)) return mark.size();
  }
  return 0;
}

template <std::size_t n>
std::size_t leading_run(std::string_view text, const std::string_view (&marks)[n]) {
  std::size_t size = 0;
  while (const std::size_t mark = leading(text.substr(size), marks)) size += mark;
  return size;
}

std::string_view trim_left(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

std::string_view trim_right(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

bool ends_blank(std::string_view text) { return text.empty() || text.back() == ' '; }
bool begins_blank(std::string_view text) { return text.empty() || text.front() == ' '; }

bool ends_opened(std::string_view text) {
  if (trailing(text, openers) > 0) return true;
  const bool quote = text.ends_with('"') || text.ends_with('\'');
  return quote &&
         (text.size() == 1 || text[text.size() - 2] == ' ' || text[text.size() - 2] == '(');
}

bool ends_with_scheme(std::string_view text) { return scheme_before(text, 0, text.size()) != npos; }

bool is_dense(Script script) {
  return script == Script::dense || script == Script::dense_punctuation;
}

/// True where two pieces of text may touch that a link without blanks held apart.
bool may_touch(std::string_view left, std::string_view right) {
  return is_dense(script_of(decode_before(left, left.size()).code_point)) &&
         is_dense(script_of(decode(right, 0).code_point));
}

bool only_separators(std::string_view text) {
  constexpr std::string_view separators[] = {" ", ",", ";", "/", "&", "•",
                                             "·", "-", "–", "—", "、"};
  return leading_run(text, separators) == text.size();
}

}  // namespace

JoinedLine::JoinedLine(std::string& out, std::string_view head) : out_(out), begin_(out.size()) {
  out_ += head;
}

void JoinedLine::append_after_link(std::string_view right, bool more) {
  take_debris(right);
  while (take_pair(right)) {
  }
  if (more && only_separators(right)) {
    if (!right.empty() && !ends_blank(left())) out_ += ' ';
    return;
  }
  if (trim_right(left()).empty()) strip_head(right);
  join(right);
  if (!more && trim_left(right).empty()) strip_tail();
}

/// Rule 1.
void JoinedLine::take_debris(std::string_view& right) const {
  if (right.starts_with(object_replacement)) {
    right.remove_prefix(object_replacement.size());
    right.remove_prefix(skip_slashes(right, 0));
  }
  const std::size_t ellipsis = right.empty() ? 0 : ellipsis_at(right, 0);
  const std::string_view rest = right.substr(ellipsis);
  if (ellipsis > 0 && (begins_blank(rest) || leading(rest, closers) > 0)) right = rest;
}

/// Rule 2.
bool JoinedLine::take_pair(std::string_view& right) {
  const std::string_view inner_left = trim_right(left());
  const std::string_view inner_right = trim_left(right);
  for (const Pair& pair : brackets) {
    if (!inner_left.ends_with(pair.opening) || !inner_right.starts_with(pair.closing)) continue;
    right = inner_right.substr(pair.closing.size());
    cut_to(inner_left.size() - pair.opening.size());
    return true;
  }
  for (const Pair& pair : quotes) {
    if (!left().ends_with(pair.opening) || !right.starts_with(pair.closing)) continue;
    right.remove_prefix(pair.closing.size());
    cut_to(left().size() - pair.opening.size());
    return true;
  }
  return false;
}

/// Rule 4.
void JoinedLine::strip_head(std::string_view& right) const {
  std::size_t marks = leading_run(right, sentence_marks);
  if (marks > 0 && begins_blank(right.substr(marks))) right.remove_prefix(marks);
  std::string_view rest = trim_left(right);
  marks = leading(rest, dashes);
  if (marks == 0 && rest.starts_with(':')) marks = 1;
  if (marks > 0 && begins_blank(rest.substr(marks))) right = rest.substr(marks);
}

/// Rule 5.
void JoinedLine::strip_tail() {
  constexpr std::string_view leads[] = {",", ";", ":", "–", "—", "，", "：", "、"};
  for (;;) {
    const std::string_view line = trim_right(left());
    cut_to(line.size());
    std::size_t size = trailing(line, leads);
    if (size == 0 && (line == "-" || line.ends_with(" -"))) size = 1;
    if (size == 0 && (line.ends_with(" »"))) size = 2;
    if (size == 0) size = trailing(line, openers);
    if (size == 0 || ends_with_scheme(line.substr(0, line.size() - size))) return;
    cut_to(line.size() - size);
  }
}

void JoinedLine::join(std::string_view right) {
  const bool glued_left = !ends_blank(left());
  const bool glued_right = !begins_blank(right);
  const std::string_view head = trim_right(left());
  cut_to(head.size());
  right = trim_left(right);
  if (head.empty() || right.empty()) {
    out_ += right;
    return;
  }
  if (glued_right) {  // rule 6
    const std::size_t marks = leading_run(right, sentence_marks);
    const std::string_view rest = right.substr(marks);
    const bool marked = trailing(head, sentence_marks) > 0 || ends_opened(head);
    if (marks > 0) {
      if (!marked) out_ += right.substr(0, marks);
      if (!rest.empty() && rest.front() != ' ' && leading(rest, closers) == 0) out_ += ' ';
      out_ += ends_blank(left()) ? trim_left(rest) : rest;
      return;
    }
    if (leading(right, closers) > 0) {
      out_ += right;
      return;
    }
  }
  const std::size_t dash = trailing(head, dashes);  // rule 7
  if (dash > 0 && right.starts_with(head.substr(head.size() - dash)) &&
      begins_blank(right.substr(dash))) {
    right.remove_prefix(dash);
    right = trim_left(right);
  }
  if (right.empty()) return;
  const bool opened = glued_left && ends_opened(head);
  const bool touching = glued_left && glued_right && may_touch(head, right);
  if (!opened && !touching) out_ += ' ';
  out_ += right;
}

}  // namespace casebook::normalizer
