// SPDX-License-Identifier: MIT
#include "normalizer/links/joining/pieces.hpp"

#include "normalizer/links/characters.hpp"
#include "normalizer/links/joining/separators.hpp"
#include "normalizer/links/mark.hpp"
#include "normalizer/links/marks.hpp"
#include "normalizer/links/scheme.hpp"
#include "normalizer/links/stubs.hpp"
#include "normalizer/mojibake/sequence.hpp"
#include "text/east_asian.hpp"
#include "text/utf8.hpp"

namespace casebook {

bool ends_misread(std::string_view text) {
  if (text.empty() || is_ascii(text.back())) return false;
  const char32_t hidden = misread_before(text, text.size()).character;
  return hidden >= 0x370 || (hidden > 0 && hidden < 0x180);
}

std::string_view without_slashes(std::string_view text) {
  return text.substr(0, text.find_last_not_of('/') + 1);
}

bool ends_with_half(std::string_view text) {
  text = without_slashes(text);
  if (text.ends_with(':')) text = trim_right(text.substr(0, text.size() - 1));
  return scheme_before(text, 0, text.size()) != std::string_view::npos;
}

std::string_view without_half(std::string_view right) {
  std::size_t size = 0;
  for (std::size_t mark = 1; mark > 0 && size < right.size(); size += mark) {
    const bool part = right[size] == ' ' || right[size] == '/';
    mark = part ? 1 : leading_terminals(right.substr(size));
  }
  return right.substr(0, size).find('/') == std::string_view::npos ? right : right.substr(size);
}

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

bool is_lost_ellipsis(std::string_view left, std::string_view between) {
  left = trim_right(left);
  if (left.empty() || between != "? ") return false;
  const char32_t last = decode_before(left, left.size()).code_point;
  return (last >= 0x600 && last <= 0x77F) || (last >= 0xFB50 && last <= 0xFEFC);
}

std::string_view without_head(std::string_view right) {
  if (leading_emoticon(trim_left(right)) > 0) return right;
  if (begins_spaced_mark(right)) right.remove_prefix(1);
  const std::size_t marks = leading_terminals(right);
  const bool wide =
      marks > 0 && east_asian(decode_before(right, marks).code_point) != EastAsian::none;
  if (marks > 0 && (wide || begins_blank(right.substr(marks)))) right.remove_prefix(marks);
  const std::string_view rest = trim_left(right);
  const std::size_t separator = leading_separator(rest);
  return separator > 0 ? rest.substr(separator) : right;
}

std::size_t opening_markup(std::string_view line) {
  const std::size_t end = line.find_last_not_of("*_`") + 1;
  return ends_blank(line.substr(0, end)) ? line.size() - end : 0;
}

bool may_touch(std::string_view left, std::string_view right) {
  const Script before = script_of(decode_before(left, left.size()).code_point);
  const Script after = script_of(decode(right, 0).code_point);
  const auto is_dense = [](Script script) {
    return script == Script::dense || script == Script::dense_punctuation;
  };
  return (is_dense(before) || before == Script::dense_mark) && is_dense(after);
}

std::string_view without_own_marks(std::string_view right) {
  const std::string_view marks = trim_left(right);
  if (leading_emoticon(marks) > 0) return {};
  return trim_left(marks.substr(leading_terminals(marks)));
}

bool only_closes(std::string_view text) {
  if (leading_emoticon(text) > 0) return false;
  while (!text.empty()) {
    const bool closing = begins_with_closing(text);
    const std::size_t size = closing ? decode(text, 0).length : leading_terminals(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

}  // namespace casebook
