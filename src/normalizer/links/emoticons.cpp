// SPDX-License-Identifier: MIT
#include "normalizer/links/emoticons.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/links/mark.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr Mark mouths[] = {"(", "[", "{", "（", "［", "｛"};
constexpr Mark noses[] = {"-", "'",  "’", "`", "´", ",", "^", "o",
                          "*", "\"", "_", "~", "‑", "–", "—"};
constexpr Mark eyes[] = {":", ";", "=", "：", "；"};
constexpr AsciiSet bare_eyes("8xX%");
constexpr AsciiSet nosed_eyes("B|");  ///< those of `B-(`: without a nose, `B(` is none
constexpr AsciiSet mirrored_eyes(":;=");
constexpr Mark mirrored_noses[] = {"-", "'", "’", "‑", "–", "—"};
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

bool begins_word(std::string_view text) {
  return text.empty() || text.back() == ' ' || text.back() == '\n';
}

/// `:(`, `;-(`, `:'(`, `:((`, `=[`, `:（`, and `8(` at the beginning of a word.
bool ends_with_frown(std::string_view text) {
  std::size_t size = trailing(text, mouths);
  if (size == 0) return false;
  for (; size > 0; size = trailing(text, mouths)) text.remove_suffix(size);
  if (trailing(text, eyes) > 0) return true;
  const std::size_t before_nose = text.size();
  for (int i = 0; i < 2; ++i) {
    text.remove_suffix(trailing(text, noses));
    if (trailing(text, eyes) > 0) return true;
  }
  if (text.empty() || !begins_word(text.substr(0, text.size() - 1))) return false;
  return bare_eyes.has(text.back()) || (text.size() < before_nose && nosed_eyes.has(text.back()));
}

/// `D:`, `):`, `(;`, `(-:`, each a word by itself. `(c):` is none, but `)):` is.
bool ends_with_mirrored(std::string_view text) {
  bool has_eyes = false;
  text = without_last(text, mirrored_eyes, has_eyes);
  text = without_trailing(text, mirrored_noses);
  if (!has_eyes || text.empty() || !mirrored_mouths.has(text.back())) return false;
  return begins_word(text.substr(0, text.find_last_not_of(text.back()) + 1));
}

bool ends_with_face(std::string_view text) {
  std::string_view word = text.substr(text.find_last_of(" \n") + 1);
  if (word.size() > 12) return false;
  word.remove_prefix(std::min(word.find_first_not_of('('), word.size()));
  const std::size_t size = emoticon_face(word);
  return size > 0 && word.find_first_not_of(";,", size) == npos;
}

/// Nouns that a letter follows to name one of several, folded: `Vitamin D`, `Группа C`.
constexpr std::string_view kinds[] = {
    "vitamin",   "vitamine",  "vitamina", "vitamins",  "witamina",  "vitamín",  "витамин",
    "вітамін",   "βιταμίνη",  "ビタミン", "hepatitis", "hepatite",  "epatite",  "hépatite",
    "гепатит",   "plan",      "план",     "class",     "klasse",    "classe",   "clase",
    "klass",     "klasa",     "klas",     "класс",     "клас",      "group",    "gruppe",
    "groupe",    "grupo",     "gruppo",   "grupp",     "grupa",     "группа",   "група",
    "ομάδα",     "type",      "typ",      "tipo",      "тип",       "category", "kategorie",
    "categoría", "catégorie", "kategori", "categoria", "категория", "section",  "sektion",
    "sección",   "sezione",   "option",   "opción",    "appendix",  "anhang",   "annex",
    "annexe",    "anexo",     "exhibit",  "figure",    "block",     "bloc",     "grade",
    "schedule",  "zone",      "zona",     "division",  "variant",   "variante", "вариант",
    "drive",     "laufwerk"};

/// The word that ends `text`, blanks behind it aside.
std::string_view last_word(std::string_view text) {
  text = text.substr(0, text.find_last_not_of(' ') + 1);
  return text.substr(text.find_last_of(" \n") + 1);
}

bool ends_with_kind(std::string_view text) {
  const std::string word = fold_for_comparing(last_word(text));
  return std::ranges::find(kinds, word) != std::end(kinds);
}

/// True if a capital by itself, `A:` or `B;`, stands near the end of `text`. The pronoun I is none.
bool has_item(std::string_view text) {
  constexpr std::size_t farthest = 160;  // in bytes
  constexpr AsciiSet marks(":;).,\n");
  for (std::size_t at = text.size() - std::min(text.size(), farthest); at + 1 < text.size(); ++at) {
    const bool capital = text[at] >= 'A' && text[at] <= 'Z' && text[at] != 'I';
    if (capital && marks.has(text[at + 1]) && begins_word(text.substr(0, at))) return true;
  }
  return false;
}

}  // namespace

bool ends_with_item_label(std::string_view text) {
  if (text.size() < 2 || !mirrored_eyes.has(text.back())) return false;
  const char letter = text[text.size() - 2];
  if (!is_ascii_letter(letter) || !begins_word(text.substr(0, text.size() - 2))) return false;
  text.remove_suffix(2);
  const bool behind_word = text.size() > 1 && text.back() == ' ' &&
                           is_letter(decode_before(text, text.size() - 1).code_point);
  return (behind_word && (letter == 'C' || ends_with_kind(text))) || has_item(text);
}

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
