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

void JoinedLine::append_after_link(std::string_view right, bool more) {
  right = without_debris(right);
  take_enclosing(right);
  const bool emoticon = leading_emoticon(trim_left(right)) > 0;
  const bool separates = only_separates(right) || is_lost_ellipsis(left(), right);
  if (more && !emoticon && separates && !is_table_row(left())) {  // rule 3
    if (!right.empty() && !ends_blank(left())) out_ += ' ';
    return;
  }
  if (is_item_mark(trim_right(left()))) right = without_head(right);
  if (join_at_connector(right)) return;
  right = without_remains(right, more);
  if (ends_with_half(trim_right(left()))) part_halves(right);
  if (leads_nowhere(right, more)) {
    strip_tail(right);
  } else if (begins_with_bar(trim_left(right)) && is_table_row(left())) {
    drop_leads_of_cell();
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
