// SPDX-License-Identifier: MIT
#include "normalizer/links/joining/endings.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/enclosing_mark.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// Particles of Korean and the forms of its copula. Several may follow one another (`에서도`).
constexpr std::string_view particles[] = {
    "이",   "가",     "은",     "는",     "을",   "를",     "의",   "에",   "와",   "과",
    "도",   "만",     "로",     "으로",   "나",   "이나",   "란",   "이란", "랑",   "이랑",
    "께",   "께서",   "에서",   "에게",   "한테", "까지",   "부터", "처럼", "보다", "마다",
    "조차", "마저",   "밖에",   "라도",   "서",   "이라도", "라고", "라는", "며",   "이며",
    "이고", "이라고", "이라는", "인",     "이다", "입니다", "예요", "였다", "하고", "이었다",
    "뿐",   "만큼",   "대로",   "이에요", "같은", "같이"};

/// Endings that Finnish and Swedish write behind a colon: `yle.fi:stä`, `SVT:s`.
constexpr std::string_view colon_endings[] = {
    "n",   "s",   "t",   "ta",  "tä",  "na",  "nä",  "en",  "et",  "ssa", "ssä", "sta",
    "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "een", "hin", "iin", "ään"};

/// The beginning of `text` in Hangul.
std::string_view hangul_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && script_of(decode(text, end).code_point) == Script::hangul)
    end += decode(text, end).length;
  return text.substr(0, end);
}

/// True if `text` consists of particles.
bool is_particles(std::string_view text) {
  constexpr std::size_t longest = 24;  // in bytes: eight syllables
  if (text.size() > longest) return false;
  return text.empty() || std::ranges::any_of(particles, [&](std::string_view one) {
           return text.starts_with(one) && is_particles(text.substr(one.size()));
         });
}

/// An apostrophe, one to five letters, and no other apostrophe, which would make it a quotation.
bool begins_with_suffix(std::string_view text) {
  constexpr int most_letters = 5;
  const auto apostrophe_at = [&](std::size_t at) {
    return text.substr(at).starts_with('\'') || text.substr(at).starts_with("’");
  };
  if (!apostrophe_at(0)) return false;
  std::size_t at = decode(text, 0).length;
  int letters = 0;
  for (; at < text.size() && is_letter(decode(text, at).code_point); ++letters)
    at += decode(text, at).length;
  return letters > 0 && letters <= most_letters && !apostrophe_at(at);
}

}  // namespace

bool begins_with_colon_ending(std::string_view text) {
  if (!text.starts_with(':')) return false;
  std::size_t end = 1;
  while (end < text.size() && is_letter(decode(text, end).code_point))
    end += decode(text, end).length;
  return std::ranges::find(colon_endings, text.substr(1, end - 1)) != std::end(colon_endings);
}

bool hangs_on_word(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty() || is_alnum(right.front())) return false;  // as nearly always
  const char32_t last = decode_before(left, left.size()).code_point;
  const bool word = is_letter(last) || is_number(last) || is_mark(last);
  if (!word && !enclosing_mark(last).may_close()) return false;
  const std::string_view hangul = hangul_at(right);
  if (!hangul.empty()) return is_particles(hangul);
  return begins_with_suffix(right) || begins_with_colon_ending(right);
}

}  // namespace casebook
