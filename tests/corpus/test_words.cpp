// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "corpus/words.hpp"
#include "text/utf8.hpp"
#include "unicode_file.hpp"

using namespace casebook;
using namespace casebook::testing;

TEST_CASE("words part as the Unicode standard's own examples say") {
  Words words;
  std::size_t examples = 0;
  for (const std::string& line : unicode_lines("auxiliary/WordBreakTest.txt")) {
    // ÷ 0061 × 0027 ÷: a break, or none, between characters.
    std::vector<std::string> expected;
    std::string text;
    for (std::size_t at = 0; at < line.size();) {
      const std::string word = line.substr(at, line.find_first_of(" \t", at) - at);
      at += word.size() + 1;
      if (word == "÷") expected.emplace_back();
      if (word.empty() || word == "÷" || word == "×") continue;
      std::string character;
      append_utf8(character, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
      text += character;
      expected.back() += character;
    }
    expected.pop_back();
    std::vector<std::string> found;
    for (const std::string_view piece : words.of(text)) found.emplace_back(piece);
    CHECK_MESSAGE(found == expected, line);
    ++examples;
  }
  CHECK((examples == 0 || examples > 1000));
}
