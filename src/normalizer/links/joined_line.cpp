// SPDX-License-Identifier: MIT
#include "normalizer/links/joined_line.hpp"

#include <algorithm>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/scheme.hpp"
#include "normalizer/links/stubs.hpp"
#include "normalizer/mojibake/sequence.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string_view trim_left(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

std::string_view trim_right(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

bool ends_blank(std::string_view text) { return text.empty() || text.back() == ' '; }
bool begins_blank(std::string_view text) { return text.empty() || text.front() == ' '; }

/// True if `text` ends with a misread character of at least three bytes: a misread emoji ends with
/// what looks like a quotation mark (`ðŸ˜„`).
bool ends_misread(std::string_view text) {
  if (text.empty() || is_ascii(text.back())) return false;
  return misread_before(text, text.size()).character >= 0x800;
}

/// True if `text` ends with a scheme; HTTP and HTTPS in capitals are words, not schemes.
bool ends_with_scheme(std::string_view text) {
  const std::size_t begin = scheme_before(text, 0, text.size());
  return begin != npos && !is_in_capitals(text.substr(begin));
}

/// True if `text` ends with HTTP or HTTPS.
bool ends_with_word(std::string_view text) {
  return text.ends_with("HTTP") || text.ends_with("HTTPS");
}

/// True if `text` ends with the first half of a split address: `https`, `https:` or `https :`.
bool ends_with_half(std::string_view text) {
  if (text.ends_with(':')) text = trim_right(text.substr(0, text.size() - 1));
  return scheme_before(text, 0, text.size()) != npos;
}

/// `right` without the second half of a split address, `: //`, which would complete the first half
/// to an address.
std::string_view without_half(std::string_view right) {
  std::size_t size = 0;
  for (std::size_t mark = 1; mark > 0 && size < right.size(); size += mark) {
    const bool part = right[size] == ' ' || right[size] == '/';
    mark = part ? 1 : leading(right.substr(size), sentence_marks);
  }
  return right.substr(0, size).find('/') == npos ? right : right.substr(size);
}

/// Rule 1. Twitter's pages put a blank before the ellipsis of a shortened address; others put an
/// object replacement character in place of a picture.
std::string_view without_debris(std::string_view right) {
  constexpr std::string_view object_replacement = "\ufffc";
  if (right.starts_with(object_replacement)) {
    right.remove_prefix(skip_slashes(right, object_replacement.size()));
  }
  const std::size_t blank = right.starts_with(" …") ? 1 : 0;
  const std::size_t ellipsis = ellipsis_at(right, blank);
  const std::string_view rest = right.substr(blank + ellipsis);
  const bool ends = begins_blank(rest) || begins_with_closing(rest);
  return ellipsis > 0 && ends ? rest : right;
}

/// Rule 4.
std::string_view without_head(std::string_view right) {
  if (leading_emoticon(trim_left(right)) > 0) return right;
  const std::size_t marks = leading_run(right, sentence_marks);
  if (marks > 0 && begins_blank(right.substr(marks))) right.remove_prefix(marks);
  const std::string_view rest = trim_left(right);
  const std::size_t dash = rest.starts_with(':') ? 1 : leading_run(rest, dashes);
  return dash > 0 && begins_blank(rest.substr(dash)) ? rest.substr(dash) : right;
}

/// The length of the dashes at the end of `line` that point to something: `Title - `, `Tour --`,
/// `visit :-`, but not that of `word-` or of the shaft of an arrow.
std::size_t trailing_dashes(std::string_view line) {
  std::string_view rest = line;
  while (const std::size_t dash = trailing(rest, dashes)) rest.remove_suffix(dash);
  const std::size_t size = line.size() - rest.size();
  if (rest.ends_with('<')) return 0;
  return size > 1 || ends_blank(rest) || rest.ends_with(':') ? size : 0;
}

/// Rule 7.
std::string_view without_doubled_dash(std::string_view left, std::string_view right) {
  const std::size_t size = trailing_dashes(left);
  const bool doubled = size > 0 && right.starts_with(left.substr(left.size() - size)) &&
                       begins_blank(right.substr(size));
  return doubled ? trim_left(right.substr(size)) : right;
}

/// True if two pieces of text may touch after the removal of a link that had no blanks around it.
bool may_touch(std::string_view left, std::string_view right) {
  const Script before = script_of(decode_before(left, left.size()).code_point);
  const Script after = script_of(decode(right, 0).code_point);
  const auto is_dense = [](Script script) {
    return script == Script::dense || script == Script::dense_punctuation;
  };
  return (is_dense(before) || before == Script::dense_mark) && is_dense(after);
}

bool begins_alnum(std::string_view text) { return !text.empty() && is_alnum(text.front()); }

}  // namespace

JoinedLine::JoinedLine(std::string& out, std::string_view head) : out_(out), begin_(out.size()) {
  out_ += head;
}

void JoinedLine::append_after_link(std::string_view right, bool more) {
  right = without_debris(right);
  while (take_brackets(right) || take_quotes(right)) {
  }
  const bool parts = leading_run(right, separators) == right.size();
  if (more && parts && leading_emoticon(trim_left(right)) == 0) {  // rule 3
    if (!right.empty() && !ends_blank(left())) out_ += ' ';
    return;
  }
  const std::string_view head = trim_right(left());
  if (head.empty()) right = without_head(right);
  if (ends_with_half(head)) {
    const std::string_view rest = without_half(right);
    if (rest.size() < right.size()) out_ += ' ';
    right = rest;
  }
  const std::string_view next = trim_left(right);
  const bool at_end = !more && next.empty();
  if (at_end || begins_closed(right) || closes_markup(right) || enclosures_.closes(head, next)) {
    strip_tail(right);
  }
  join(right);
}

/// Rule 2.
bool JoinedLine::take_brackets(std::string_view& right) {
  const std::string_view inner_left = trim_right(left());
  const std::string_view inner_right = trim_left(right);
  if (inner_right.empty() || begins_alnum(inner_right)) return false;  // the usual case
  const auto take = [&](const MarkPair& pair) {
    right = inner_right.substr(pair.closing.size());
    cut_to(inner_left.size() - pair.opening.size());
    return true;
  };
  const auto stands_around = [&](const MarkPair& pair) {
    return inner_left.ends_with(pair.opening) && inner_right.starts_with(pair.closing);
  };
  for (const MarkPair& pair : wrappers) {
    if (stands_around(pair)) return take(pair);
  }
  for (const MarkPair& pair : brackets) {
    if (stands_around(pair) && encloses(inner_left)) return take(pair);
  }
  return false;
}

/// True if the mark at the end of `inner_left` opens something: it closes nothing and is no part of
/// an emoticon or of a misread character.
bool JoinedLine::encloses(std::string_view inner_left) {
  const bool glued = inner_left.size() == left().size();
  if (ends_misread(inner_left) || (!glued && ends_with_emoticon(inner_left))) return false;
  return enclosures_.role_at_end(inner_left, glued) == Enclosures::Role::opening;
}

bool JoinedLine::take_quotes(std::string_view& right) {
  if (begins_blank(right) || begins_alnum(right)) return false;  // the usual case
  for (const MarkPair& pair : quotes) {
    if (!left().ends_with(pair.opening) || !right.starts_with(pair.closing)) continue;
    if (begins_alnum(right.substr(pair.closing.size()))) return false;
    right.remove_prefix(pair.closing.size());
    cut_to(left().size() - pair.opening.size());
    return true;
  }
  return false;
}

/// Rule 5. A scheme keeps the marks after it: alone at the end it would be taken for a truncated
/// link.
void JoinedLine::strip_tail(std::string_view& right) {
  for (;;) {
    if (take_brackets(right)) continue;
    const std::string_view line = trim_right(left());
    const std::size_t size = lead_at_end(line);
    cut_to(line.size());
    if (size == 0 || ends_with_scheme(line.substr(0, line.size() - size))) return;
    cut_to(line.size() - size);
  }
}

/// The length of the marks at the end of `line` that led to the link.
std::size_t JoinedLine::lead_at_end(std::string_view line) {
  if (ends_with_emoticon(line) || ends_misread(line)) return 0;
  if (const std::size_t size = trailing_dashes(line)) return size;
  if (const std::size_t size = trailing(line, leads)) return size;
  const bool glued = line.size() == left().size();
  const bool opens = enclosures_.role_at_end(line, glued) == Enclosures::Role::opening;
  return opens ? decode_before(line, line.size()).length : 0;
}

bool JoinedLine::ends_opened(bool glued) {
  const std::string_view line = left();
  return !ends_with_emoticon(line) && !ends_misread(line) &&
         enclosures_.role_at_end(line, glued) == Enclosures::Role::opening;
}

/// True if another sentence mark would be one too many.
bool JoinedLine::ends_marked() {
  return trailing(left(), sentence_marks) > 0 || trailing(left(), pointers) > 0 ||
         ends_opened(true) || (ends_with_half(left()) && !ends_with_word(left()));
}

/// True if `right` begins with a mark that closes something on the left or is attached to the link.
bool JoinedLine::begins_closed(std::string_view right) {
  return leading_emoticon(right) == 0 &&
         enclosures_.role_at_head(left(), right) == Enclosures::Role::closing;
}

/// True if `right` begins with the second of two marks around text on the left: `*see https://…*`.
bool JoinedLine::closes_markup(std::string_view right) const {
  constexpr std::size_t longest = 512;  // in bytes: a search further back is not worthwhile
  if (right.empty() || !is_markup(right.front()) || right.front() == '|') return false;
  const std::size_t end = left().size();
  return opens_markup(left(), end - std::min(end, longest), end, right.front());
}

void JoinedLine::join(std::string_view right) {
  const bool glued_left = !ends_blank(left());
  const bool glued_right = !begins_blank(right);
  const bool opened = glued_left && ends_opened(true);
  cut_to(trim_right(left()).size());
  right = without_doubled_dash(left(), trim_left(right));
  if (empty() || right.empty()) {
    out_ += right;
    return;
  }
  if ((glued_right && closes_markup(right)) || enclosures_.closes_tight(left(), right)) {
    out_ += right;
    return;
  }
  if (glued_right && move_up(right)) return;
  const bool touching = glued_left && glued_right && may_touch(left(), right);
  if (!opened && !touching) out_ += ' ';  // rule 8
  out_ += right;
}

/// Rule 6. True if something moved up. Letters that the marks separated stay apart.
bool JoinedLine::move_up(std::string_view right) {
  if (leading_emoticon(right) > 0) return false;
  if (begins_closed(right)) {
    out_ += right;
    return true;
  }
  const std::size_t marks = ellipsis_at(right, 0) > 0 ? 0 : leading_run(right, sentence_marks);
  if (marks == 0) return false;
  const bool opened = ends_opened(true);
  if (!ends_marked()) out_ += right.substr(0, marks);
  right.remove_prefix(marks);
  if (opened) right = trim_left(right);
  const bool touching =
      opened || begins_closed(right) || begins_blank(right) || may_touch(left(), right);
  if (!touching) out_ += ' ';
  out_ += right;
  return true;
}

}  // namespace casebook
