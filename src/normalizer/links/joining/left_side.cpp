// SPDX-License-Identifier: MIT
#include "normalizer/links/joining/left_side.hpp"

#include "normalizer/links/joining/endings.hpp"
#include "normalizer/links/joining/pieces.hpp"
#include "normalizer/links/joining/separators.hpp"
#include "text/utf8.hpp"

namespace casebook {

/// Rule 2. Brackets around the link follow the word that they explain, so an ending behind them is
/// that word's, whether a blank stands before them or not.
void LeftSide::take_enclosing(std::string_view& right) {
  bool bracketed = false;
  for (bool found = true; found;) {
    const bool taken = take_brackets(right);
    bracketed |= taken;
    found = taken || take_quotes(right);
  }
  const std::string_view head = trim_right(left());
  if (bracketed && hangs_on_word(head, right)) cut_to(head.size());
}

bool LeftSide::take_brackets(std::string_view& right) {
  const std::string_view inner_left = trim_right(left());
  const std::string_view inner_right = trim_left(right);
  if (inner_left.empty() || inner_right.empty()) return false;
  if (is_alnum(inner_left.back()) || begins_alnum(inner_right)) return false;  // the usual case
  return take_brackets_at(inner_right, inner_left, right) ||
         take_brackets_at(without_own_marks(right), inner_left, right);
}

/// Takes the bracket that ends `inner_left` and its partner, if that begins `inner_right`.
bool LeftSide::take_brackets_at(std::string_view inner_right, std::string_view inner_left,
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
    if (stands_around(pair) && !ends_with_face(inner_left)) return take(pair);
  }
  for (const MarkPair& pair : brackets) {
    if (stands_around(pair) && encloses(inner_left)) return take(pair);
  }
  return false;
}

/// True if `line`, the line or a part of it, ends with an emoticon.
bool LeftSide::ends_with_face(std::string_view line) const {
  return ends_with_emoticon(std::string_view(out_).substr(floor_, begin_ - floor_ + line.size()));
}

/// True if the mark at the end of `inner_left` opens something: it closes nothing and is no part of
/// an emoticon or of a misread character.
bool LeftSide::encloses(std::string_view inner_left) {
  const bool glued = inner_left.size() == left().size();
  if (ends_misread(inner_left)) return false;
  if (ends_with_face(inner_left) && (!glued || is_face_in_brackets(inner_left))) return false;
  return enclosures_.role_at_end(inner_left, glued) == Enclosures::Role::opening;
}

/// True for the frown of `(so sad :(https://…)`, which is a word by itself within brackets. That of
/// `Link:(https://…)` is a colon and a bracket.
bool LeftSide::is_face_in_brackets(std::string_view line) {
  const char first = line[line.rfind(' ') + 1];
  return line.find(' ') != std::string_view::npos && !is_alnum(first) && first != '(' &&
         line.ends_with('(') && enclosures_.is_open_before_end(line, U')');
}

bool LeftSide::take_quotes(std::string_view& right) {
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
void LeftSide::strip_tail(std::string_view& right) {
  for (;;) {
    if (take_brackets(right)) continue;
    const std::string_view line = trim_right(left());
    const std::size_t size = lead_at_end(line);
    cut_to(line.size() - size);
    if (size == 0) return;
  }
}

/// The length of the marks at the end of `line` that led to the link.
std::size_t LeftSide::lead_at_end(std::string_view line) {
  if (line.empty() || is_alnum(line.back())) return 0;  // the usual case
  if (ends_with_face(line) || ends_misread(line)) return 0;
  if (const std::size_t size = trailing_lead(line)) return size;
  if (is_item_mark(line)) return line.size();
  const bool glued = line.size() == left().size();
  if (const std::size_t size = glued ? trailing_hyphen(line) : 0) return size;
  if (const std::size_t size = glued ? opening_markup(line) : 0) return size;
  const bool opens = enclosures_.role_at_end(line, glued) == Enclosures::Role::opening;
  return opens ? decode_before(line, line.size()).length : 0;
}

bool LeftSide::ends_opened(bool glued) {
  const std::string_view line = left();
  return enclosures_.role_at_end(line, glued) == Enclosures::Role::opening &&
         !ends_with_face(line) && !ends_misread(line);
}

void LeftSide::drop_leads() {
  while (drop_lead()) {
  }
}

void LeftSide::drop_leads_of_cell() {
  while (!ends_with_bar(trim_right(left())) && drop_lead()) {
  }
}

/// True if there was one.
bool LeftSide::drop_lead() {
  const std::string_view line = trim_right(left());
  const std::size_t size = trailing_lead(line);
  if (size == 0 || ends_with_face(line) || ends_misread(line)) return false;
  if (ends_with_half(line.substr(0, line.size() - size))) return false;
  cut_to(line.size() - size);
  return true;
}

void LeftSide::drop_dash_after_colon() {
  const std::string_view line = trim_right(left());
  const std::size_t dash = trailing_dashes(line);
  const std::string_view rest = trim_right(line.substr(0, line.size() - dash));
  if (dash > 0 && rest.ends_with(':')) cut_to(rest.size());
}

}  // namespace casebook
