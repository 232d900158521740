// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <initializer_list>

#include "text/terminal_punctuation.hpp"

using namespace casebook;

TEST_CASE("marks that end a sentence are known in every script") {
  for (const char32_t c : {U'.', U'!', U'?', U'。', U'！', U'؟', U'۔', U'։', U'।', U'॥', U'።', U'။',
                           U'។', U'།', U'๚', U'‼', U'᙮', U'\U00011047'})
    CHECK(terminal_punctuation(c) == TerminalPunctuation::stop);
}

TEST_CASE("commas, colons and semicolons end a part of one") {
  for (const char32_t c :
       {U',', U':', U';', U'，', U'、', U'：', U'،', U'؛', U'፣', U'፦', U'᠂', U'､'})
    CHECK(terminal_punctuation(c) == TerminalPunctuation::pause);
}

TEST_CASE("no other punctuation ends anything") {
  for (const char32_t c : {U'a', U'-', U'—', U'(', U'"', U'»', U'…', U'·', U'/', U'¿', U'ๆ', U'་'})
    CHECK(terminal_punctuation(c) == TerminalPunctuation::none);
}
