// SPDX-License-Identifier: MIT
#include "normalizer/links/emoticons.hpp"

#include <algorithm>

#include "normalizer/links/mark.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr Mark mouths[] = {"(", "[", "{", "（", "［", "｛"};
constexpr Mark noses[] = {"-", "'", "’", "`", "´", ",", "^", "o", "*", "\"", "_", "~"};
constexpr Mark eyes[] = {":", ";", "=", "：", "；"};
constexpr AsciiSet bare_eyes("8xX%");
constexpr AsciiSet mirrored_eyes(":;=");
constexpr AsciiSet mirrored_noses("-'");
constexpr AsciiSet mirrored_mouths("D()[]{}|cC");
constexpr AsciiSet face_eyes(";^-><TQ=uoOx*.'");
constexpr AsciiSet last_characters("([{:;=^-><TQuoOx*.',");  ///< of the three kinds

/// `text` without the characters of `marks` at its end; `taken` is set if there were any.
std::string_view without_last(std::string_view text, const AsciiSet& marks, bool& taken) {
  std::size_t end = text.size();
  while (end > 0 && marks.has(text[end - 1])) --end;
  taken = end < text.size();
  return text.substr(0, end);
}

bool begins_word(std::string_view text) { return text.empty() || text.back() == ' '; }

/// `:(`, `;-(`, `:'(`, `:((`, `=[`, `:（`, and `8(` at the beginning of a word.
bool ends_with_frown(std::string_view text) {
  std::size_t size = trailing(text, mouths);
  if (size == 0) return false;
  for (; size > 0; size = trailing(text, mouths)) text.remove_suffix(size);
  if (trailing(text, eyes) > 0) return true;
  for (int i = 0; i < 2; ++i) {
    text.remove_suffix(trailing(text, noses));
    if (trailing(text, eyes) > 0) return true;
  }
  return !text.empty() && bare_eyes.has(text.back()) &&
         begins_word(text.substr(0, text.size() - 1));
}

/// `D:`, `):`, `(;`, `(-:`, each a word by itself. A capital C behind a word is a label (`Hepatitis
/// C:`) far more often than a smile.
bool ends_with_mirrored(std::string_view text) {
  bool has_eyes = false;
  bool has_mouth = false;
  text = without_last(text, mirrored_eyes, has_eyes);
  bool has_nose = false;
  text = without_last(text, mirrored_noses, has_nose);
  const bool capital = text.ends_with('C');
  text = without_last(text, mirrored_mouths, has_mouth);
  const bool label = capital && text.size() > 1 && is_alnum(text[text.size() - 2]);
  return has_eyes && has_mouth && begins_word(text) && !label;
}

bool ends_with_face(std::string_view text) {
  std::string_view word = text.substr(text.rfind(' ') + 1);
  if (word.size() > 12) return false;
  word.remove_prefix(std::min(word.find_first_not_of('('), word.size()));
  const std::size_t size = emoticon_face(word);
  return size > 0 && word.find_first_not_of(";,", size) == npos;
}

}  // namespace

std::size_t emoticon_face(std::string_view word) {
  if (word.empty() || !face_eyes.has(word.front())) return 0;
  if (word.starts_with("^^")) return 2;
  const std::size_t mouth_end = std::min(word.find_first_not_of("_.-^wo", 1), word.size());
  for (std::size_t eye = std::min<std::size_t>(mouth_end, 4); eye >= 2; --eye) {
    const char other = word.front() == '>' ? '<' : word.front();
    const bool has_mouth = word.substr(1, eye - 1).find_first_not_of(word.front()) != npos;
    if (eye < word.size() && word[eye] == other && has_mouth) return eye + 1;
  }
  return 0;
}

bool ends_with_emoticon_face(std::string_view text) {
  const bool may_end =
      !text.empty() && (!is_ascii(text.back()) || last_characters.has(text.back()));
  if (!may_end) return false;
  return ends_with_frown(text) || ends_with_mirrored(text) || ends_with_face(text);
}

}  // namespace casebook
