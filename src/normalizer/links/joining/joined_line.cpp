// SPDX-License-Identifier: MIT
#include "normalizer/links/joining/joined_line.hpp"

#include <algorithm>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/joining/connectors.hpp"
#include "normalizer/links/joining/endings.hpp"
#include "normalizer/links/joining/pieces.hpp"
#include "normalizer/links/joining/separators.hpp"
#include "normalizer/links/stubs.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// Marks that point to a link or separate it from the text before: no sentence mark fits after
/// them.
constexpr Mark pointers[] = {"-", "–", "—", ">", "|", "→", "…"};

/// Spanish marks that open a question or an exclamation.
constexpr Mark inverted[] = {"¡", "¿"};

/// True if `text` ends with HTTP or HTTPS.
bool ends_with_word(std::string_view text) {
  return text.ends_with("HTTP") || text.ends_with("HTTPS");
}

}  // namespace

JoinedLine::JoinedLine(std::string& out, std::string_view head) : out_(out), begin_(out.size()) {
  out_ += head;
}

void JoinedLine::append_after_link(std::string_view right, bool more) {
  right = without_debris(right);
  take_enclosing(right);
  const bool emoticon = leading_emoticon(trim_left(right)) > 0;
  if (more && !emoticon && only_separates(right) && !is_table_row(left())) {  // rule 3
    if (!right.empty() && !ends_blank(left())) out_ += ' ';
    return;
  }
  if (is_item_mark(trim_right(left()))) right = without_head(right);
  if (join_at_connector(right)) return;
  right = without_remains(right, more);
  if (ends_with_half(trim_right(left()))) part_halves(right);
  if (leads_nowhere(right, more)) {
    strip_tail(right);
  } else if (begins_separated(right)) {
    drop_leads();
  } else if (begins_spaced_mark(right)) {
    drop_leads();
    if (ends_with_terminal(trim_right(left()))) right = without_own_marks(right);
  } else {
    drop_dash_after_colon();
  }
  join(right);
}

/// `right` without marks that have nothing on their left any more, or nothing on either side.
std::string_view JoinedLine::without_remains(std::string_view right, bool more) {
  const std::string_view head = trim_right(left());
  const bool first = head.empty() && begin_ == 0;
  if (first && !more && only_closes(right)) return {};
  const bool begins = head.empty() || is_ordinal(head);
  if (begins || ends_opened(head.size() == left().size())) return without_head(right);
  const std::string_view next = trim_left(right);
  const bool lone = !more && begins_separated(right) && leading_separator(next) == next.size();
  return lone ? std::string_view() : right;
}

/// True if a separator follows that is no part of a table.
bool JoinedLine::begins_separated(std::string_view right) const {
  const std::string_view next = trim_left(right);
  return leading_separator(next) > 0 && leading_emoticon(next) == 0 && !is_table_row(left());
}

/// Keeps a scheme on the left from completing an address on the right.
void JoinedLine::part_halves(std::string_view& right) {
  const std::string_view head = trim_right(left());
  const std::string_view scheme = without_slashes(head);
  if (scheme.size() < head.size()) cut_to(scheme.find_last_not_of(": ") + 1);
  const std::string_view rest = without_half(right);
  if (rest.size() < right.size()) out_ += ' ';
  right = rest;
}

/// True if what led to the link leads to nothing now: the line ends, or something closes.
bool JoinedLine::leads_nowhere(std::string_view right, bool more) {
  const std::string_view next = trim_left(right);
  if (next.empty()) return !more;
  if (begins_closed(right) || closes_markup(right)) return true;
  return enclosures_.closes(trim_right(left()), next);
}

/// Rule 2. Brackets around the link follow the word that they explain, so an ending behind them is
/// that word's, whether a blank stands before them or not.
void JoinedLine::take_enclosing(std::string_view& right) {
  bool bracketed = false;
  for (bool found = true; found;) {
    const bool taken = take_brackets(right);
    bracketed |= taken;
    found = taken || take_quotes(right);
  }
  const std::string_view head = trim_right(left());
  if (bracketed && hangs_on_word(head, right)) cut_to(head.size());
}

bool JoinedLine::take_brackets(std::string_view& right) {
  const std::string_view inner_left = trim_right(left());
  const std::string_view inner_right = trim_left(right);
  if (inner_left.empty() || inner_right.empty()) return false;
  if (is_alnum(inner_left.back()) || begins_alnum(inner_right)) return false;  // the usual case
  return take_brackets_at(inner_right, inner_left, right) ||
         take_brackets_at(without_own_marks(right), inner_left, right);
}

/// Takes the bracket that ends `inner_left` and its partner, if that begins `inner_right`.
bool JoinedLine::take_brackets_at(std::string_view inner_right, std::string_view inner_left,
                                  std::string_view& right) {
  if (inner_right.empty()) return false;
  const auto take = [&](const MarkPair& pair) {
    right = inner_right.substr(pair.closing.size());
    cut_to(inner_left.size() - pair.opening.size());
    return true;
  };
  const auto stands_around = [&](const MarkPair& pair) {
    const bool may = pair.closing.front() == inner_right.front() &&
                     pair.opening.back() == inner_left.back();  // most pairs fail here
    return may && inner_left.ends_with(pair.opening) && inner_right.starts_with(pair.closing);
  };
  for (const MarkPair& pair : wrappers) {
    if (stands_around(pair) && !ends_with_emoticon(inner_left)) return take(pair);
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
  for (const std::string_view closing : {right, without_own_marks(right)}) {
    for (const MarkPair& pair : quotes) {
      if (!left().ends_with(pair.opening) || !closing.starts_with(pair.closing)) continue;
      if (begins_alnum(closing.substr(pair.closing.size()))) return false;
      right = closing.substr(pair.closing.size());
      cut_to(left().size() - pair.opening.size());
      return true;
    }
  }
  return false;
}

/// Rule 6.
void JoinedLine::strip_tail(std::string_view& right) {
  for (;;) {
    if (take_brackets(right)) continue;
    const std::string_view line = trim_right(left());
    const std::size_t size = lead_at_end(line);
    cut_to(line.size() - size);
    if (size == 0) return;
  }
}

/// The length of the marks at the end of `line` that led to the link.
std::size_t JoinedLine::lead_at_end(std::string_view line) {
  if (line.empty() || is_alnum(line.back())) return 0;  // the usual case
  if (ends_with_emoticon(line) || ends_misread(line)) return 0;
  if (const std::size_t size = trailing_lead(line)) return size;
  if (is_item_mark(line)) return line.size();
  const bool glued = line.size() == left().size();
  if (const std::size_t size = glued ? opening_markup(line) : 0) return size;
  const bool opens = enclosures_.role_at_end(line, glued) == Enclosures::Role::opening;
  return opens ? decode_before(line, line.size()).length : 0;
}

bool JoinedLine::ends_opened(bool glued) {
  const std::string_view line = left();
  return enclosures_.role_at_end(line, glued) == Enclosures::Role::opening &&
         !ends_with_emoticon(line) && !ends_misread(line);
}

/// True if another sentence mark would be one too many.
bool JoinedLine::ends_marked() {
  return ends_with_terminal(left()) || trailing(left(), pointers) > 0 || ends_opened(true) ||
         (ends_with_half(left()) && !ends_with_word(left()));
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
  const bool opened = glued_left && (ends_opened(true) || trailing(left(), inverted) > 0);
  cut_to(trim_right(left()).size());
  right = trim_left(right);
  if (empty() || right.empty()) {
    out_ += right;
    return;
  }
  if ((glued_right && closes_markup(right)) || enclosures_.closes_tight(left(), right)) {
    out_ += right;
    return;
  }
  if (glued_right && move_up(right)) return;
  const bool touching =
      glued_left && glued_right && (may_touch(left(), right) || hangs_on_word(left(), right));
  if (!opened && !touching) out_ += ' ';  // rule 8
  out_ += right;
}

/// Rule 4. True if a connecting mark stands on both sides.
bool JoinedLine::join_at_connector(std::string_view right) {
  const std::string_view next = trim_left(right);
  const std::string_view head = trim_right(left());
  const std::size_t size = doubled_connector(head, next);
  if (size == 0) return false;
  const std::size_t blank = next.find_first_of(" \n");
  const std::string_view mark = next.substr(0, blank);
  cut_to(head.size() - size);
  const bool apart =
      ends_blank(left()) || (blank != std::string_view::npos && only_separates(mark));
  cut_to(trim_right(left()).size());
  if (apart && !empty()) out_ += ' ';
  out_ += next;
  return true;
}

/// Where the text goes on, a colon before the link leads to that (`See: - https://… now`).
void JoinedLine::drop_dash_after_colon() {
  const std::string_view line = trim_right(left());
  const std::size_t dash = trailing_dashes(line);
  const std::string_view rest = trim_right(line.substr(0, line.size() - dash));
  if (dash > 0 && rest.ends_with(':')) cut_to(rest.size());
}

/// Marks that led to the link make way for one that follows it.
void JoinedLine::drop_leads() {
  for (;;) {
    const std::string_view line = trim_right(left());
    const std::size_t size = trailing_lead(line);
    if (size == 0 || ends_with_emoticon(line) || ends_misread(line)) return;
    if (ends_with_half(line.substr(0, line.size() - size))) return;
    cut_to(line.size() - size);
  }
}

/// Rule 7. True if something moved up. Letters that the marks separated stay apart.
bool JoinedLine::move_up(std::string_view right) {
  if (leading_emoticon(right) > 0 || begins_with_colon_ending(right)) return false;
  if (begins_closed(right)) {
    out_ += right;
    return true;
  }
  const std::size_t marks = ellipsis_at(right, 0) > 0 ? 0 : leading_terminals(right);
  if (marks == 0) return false;
  drop_leads();
  cut_to(trim_right(left()).size());
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
