// SPDX-License-Identifier: MIT
#include "normalizer/mojibake/word_shape.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t longest_word = 32;

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(lower(c)) != std::string_view::npos;
}

/// The ASCII letters at the end of `text`.
std::string_view last_letters(std::string_view text) {
  text = text.substr(text.size() - std::min(text.size(), longest_word));
  const auto first = std::find_if_not(text.rbegin(), text.rend(), is_ascii_letter);
  return text.substr(static_cast<std::size_t>(text.rend() - first));
}

/// The ASCII letters at the beginning of `text`.
std::string_view first_letters(std::string_view text) {
  text = text.substr(0, longest_word);
  const auto last = std::find_if_not(text.begin(), text.end(), is_ascii_letter);
  return text.substr(0, static_cast<std::size_t>(last - text.begin()));
}

/// True for what may be a word in front of `Ã`: it has a vowel, or is one of the words of one
/// syllable (lã, fã, rã, sã, vã, clã, grã).
bool may_precede(std::string_view letters) {
  constexpr std::string_view syllables[] = {"l", "f", "r", "s", "v", "cl", "gr"};
  return std::ranges::any_of(letters, is_vowel) ||
         std::ranges::any_of(syllables,
                             [&](std::string_view one) { return equal_but_case(one, letters); });
}

/// True for what a word may begin with: a vowel soon, behind no more than one consonant and another
/// one that glides (`BR`, `CH`, `QU`).
bool begins_word(std::string_view letters) {
  if (letters.empty() || is_vowel(letters.front())) return !letters.empty();
  const std::string_view rest = letters.substr(1);
  if (rest.empty() || is_vowel(rest.front())) return !rest.empty();
  const bool glides = std::string_view("hlr").find(lower(rest.front())) != std::string_view::npos;
  return glides && rest.size() > 1 && is_vowel(rest[1]);
}

}  // namespace

bool is_within_word(std::string_view text, std::size_t begin, std::size_t end) {
  const Decoded mark = decode_before(text, end);
  const bool parts = mark.code_point == U'–' || mark.code_point == U'…';
  const std::string_view before = last_letters(text.substr(0, begin));
  const std::string_view after = first_letters(text.substr(end));
  if (!parts || before.empty() || after.empty()) return false;
  return !may_precede(before) || !begins_word(after);
}

}  // namespace casebook
