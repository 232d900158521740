// SPDX-License-Identifier: MIT
// Texts that were made to take long: what a link or its markup consists of, again and again.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <string>

#include "normalizer/normalizer.hpp"

using casebook::Case;
using casebook::Normalizer;
using casebook::NormalizerOptions;
using casebook::Probe;

namespace {

/// The processor's time for each byte of a text of `piece` alone; of three runs the shortest.
double time_per_byte(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  const NormalizerOptions options;
  Normalizer normalizer(options);
  const Probe none("", options);
  Case out;
  std::clock_t shortest = 0;
  for (int run = 0; run < 3; ++run) {
    const std::clock_t begin = std::clock();
    normalizer.normalize(text, none, out);
    const std::clock_t took = std::clock() - begin + 1;
    shortest = run == 0 ? took : std::min(shortest, took);
  }
  return static_cast<double>(shortest) / static_cast<double>(text.size());
}

}  // namespace

TEST_CASE("a text thirty-two times as long takes about thirty-two times as long") {
  constexpr std::size_t small = 1024;
  constexpr double noise = 8;  // of a machine that does other things; quadratic time gives 32
  for (const std::string_view piece : {"http://a.bc/(",
                                       "http://a.bc/[",
                                       "(http://a.bc)",
                                       "https://a.bc/)",
                                       "t.co/a ",
                                       "https: ",
                                       "href=\"http://a.bc\"",
                                       "src='http://a.bc' ",
                                       "<a href=\"http://a.bc\">x</a>",
                                       "<a href=\"http://a.bc\">",
                                       "<a href=\"http://a.bc",
                                       "</a>",
                                       "[a](http://a.bc)",
                                       "[http://a.bc](",
                                       "[a](",
                                       "![](http://a.bc)",
                                       "[url=http://a.bc]",
                                       "[url]http://a.bc[/url]",
                                       "[url]",
                                       "<http://a.bc",
                                       "<http://a.bc|",
                                       "„http://a.bc“",
                                       "*http://a.bc",
                                       "_http://a.bc_",
                                       "http://a.bc —",
                                       "—http://a.bc",
                                       "http://a.bc를 ",
                                       "http://a.bc & ",
                                       "https://例え.jp/あ",
                                       "ht… ",
                                       "((",
                                       "「",
                                       "\"",
                                       "->"}) {
    INFO(piece);
    CHECK(time_per_byte(piece, 32 * small) < noise * time_per_byte(piece, small));
  }
}
