// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/preparation.hpp"

#include <algorithm>
#include <cstddef>

#include "normalizer/links/links.hpp"
#include "normalizer/markdown/destination.hpp"
#include "normalizer/markdown/preparation/address_marks.hpp"
#include "normalizer/markdown/preparation/cut_off.hpp"
#include "normalizer/markdown/preparation/flanking.hpp"
#include "normalizer/markdown/preparation/mathematics.hpp"
#include "normalizer/markdown/preparation/special_names.hpp"
#include "normalizer/markdown/preparation/tables.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

void hide_keycaps(std::string_view text, PreparedText& out) {
  for (const std::string_view keycap : {"*\uFE0F", "*\u20E3"})
    for (std::size_t at = text.find(keycap); at != npos; at = text.find(keycap, at + 1))
      out.hide_mark(at);
}

/// Lets `[word](word)` stand.
void hide_parentheses(std::string_view text, PreparedText& out) {
  for (std::size_t at = text.find("]("); at != npos; at = text.find("](", at + 2)) {
    const bool empty = text.substr(at + 2).starts_with(')') || at + 2 == text.size();
    if (!empty && !holds_address(text, at + 1)) out.hide(at + 1, at + 2);
  }
}

void leave_out_invisible(std::string_view text, PreparedText& out) {
  static constexpr std::string_view invisible[] = {"\uFEFF", "\u200B", "\u2060", "\u200E",
                                                   "\u200F"};
  constexpr std::string_view marks = "#-*+>|`~0123456789";
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    for (const std::string_view& character : invisible)
      if (text.substr(end).starts_with(character)) end += character.size();
    if (end > begin && end < text.size() && marks.find(text[end]) != npos)
      out.leave_out(begin, end);
    begin = std::min(text.find('\n', end), text.size() - 1) + 1;
  }
}

}  // namespace

void prepare_for_parser(std::string_view text, PreparedText& out) {
  out.assign(text);
  hide_mathematics(text, out);
  hide_address_marks(text, out);
  hide_keycaps(text, out);
  hide_special_names(text, out);
  part_strong_marks(out);
  hide_parentheses(text, out);
  leave_out_invisible(text, out);
  complete_tables(text, out);
  close_cut_off(text, out);
  out.finish();
}

}  // namespace casebook
