// SPDX-License-Identifier: MIT
#include "names/tag_value.hpp"

#include "text/graphemes.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::string_view no_value = "none";

bool belongs_to_word(char32_t c) { return is_letter(c) || is_number(c) || is_mark(c) || c == '-'; }

void cut(std::string& word, std::size_t units) {
  word.resize(cut_between_graphemes(word, units, word.size()));
  while (word.ends_with('-')) word.pop_back();
}

/// A leading minus stays: `-5` is not `5`.
std::string folded(std::string_view value) {
  const std::string lower = fold_for_comparing(value);
  std::string word;
  for (std::size_t at = 0; at < lower.size();) {
    const auto [code, length] = decode(lower, at);
    at += length;
    if (belongs_to_word(code))
      append_utf8(word, code);
    else if (!word.empty() && !word.ends_with('-'))
      word += '-';
  }
  cut(word, most_value_units);
  return word.empty() ? std::string(no_value) : word;
}

}  // namespace

FoldedValues::Folded FoldedValues::of(std::string_view value) {
  key_ = value;
  const auto found = words_.find(key_);
  if (found != words_.end()) return {found->second, false};
  return {words_.emplace(key_, take(folded(value))).first->second, true};
}

std::string FoldedValues::take(const std::string& word) {
  std::string taken = word;
  for (unsigned number = 2; !taken_.insert(taken).second; ++number) {
    const std::string end = '-' + std::to_string(number);
    taken = word;
    cut(taken, most_value_units - end.size());
    taken += end;
  }
  return taken;
}

}  // namespace casebook
