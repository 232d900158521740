// SPDX-License-Identifier: MIT
#include "text/dates/date_locale.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.hpp"
#include "text/dates/locale_names.hpp"
#include "text/dates/months.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};

bool is_part_of_word(std::string_view text, std::size_t at) {
  const char32_t c = decode(text, at).code_point;
  return is_letter(c) || is_mark(c);
}
bool ends_in_word(std::string_view text) {
  if (text.empty()) return false;
  const char32_t c = decode_before(text, text.size()).code_point;
  return is_letter(c) || is_mark(c);
}

/// `de`, `er`, `г`: whether a word is short and means nothing in an English date or time.
bool is_filler(std::string_view word) {
  constexpr std::ptrdiff_t longest = 3;
  constexpr std::array<std::string_view, 11> known = {"am", "pm", "st", "nd",  "rd", "th",
                                                      "t",  "z",  "of", "utc", "gmt"};
  const auto characters = std::ranges::count_if(word, [](char c) { return !is_trail(c); });
  return characters > 0 && characters <= longest && month_number(word) == 0 &&
         std::ranges::find(known, word) == known.end();
}

/// The end of the letters and marks that begin at `at`.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_part_of_word(text, at)) at += decode(text, at).length;
  return at;
}

}  // namespace

DateLocale::DateLocale(const std::string& name) {
  const LocaleNames locale = locale_names(name);
  for (std::size_t i = 0; i < 12; ++i)
    for (const std::string& own : locale.months[i]) add(own, month_names[i]);
  for (std::size_t i = 0; i < 7; ++i)
    for (const std::string& own : locale.weekdays[i]) add(own, weekdays[i]);
  std::ranges::stable_sort(names_, std::ranges::greater{},
                           [](const Name& one) { return one.own.size(); });
}

void DateLocale::add(std::string_view own, std::string_view english) {
  std::string folded = fold_for_comparing(own);
  while (folded.ends_with('.')) folded.pop_back();
  if (!folded.empty()) names_.push_back({std::move(folded), english});
}

const DateLocale::Name* DateLocale::name_at(std::string_view text, std::size_t at) const {
  if (ends_in_word(text.substr(0, at))) return nullptr;
  const auto is_here = [&](const Name& one) {
    const std::size_t end = at + one.own.size();
    return text.substr(at).starts_with(one.own) &&
           (end == text.size() || !is_part_of_word(text, end));
  };
  const auto found = std::ranges::find_if(names_, is_here);
  return found == names_.end() ? nullptr : &*found;
}

std::string DateLocale::in_english(std::string_view text) const {
  const std::string folded = fold_for_comparing(text);
  const std::string_view rest = folded;
  std::string english;
  for (std::size_t at = 0; at < rest.size();) {
    if (const Name* const name = name_at(rest, at)) {
      english += name->english;
      at += name->own.size();
      continue;
    }
    const std::size_t end = word_end(rest, at);
    const std::string_view word = rest.substr(at, end - at);
    const bool filler = is_filler(word);
    if (!filler) english += word.empty() ? rest.substr(at, decode(rest, at).length) : word;
    at = word.empty() ? at + decode(rest, at).length : end;
    if (filler && at < rest.size() && rest[at] == '.') ++at;  // `г.`
  }
  return english;
}

}  // namespace casebook
