// SPDX-License-Identifier: MIT
// How fast all steps together run: bytes of text per second of one core. `plain` is what others are
// measured against: hostile texts should need no more than five times its time per byte.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/normalizer.hpp"

namespace {

using casebook::Case;
using casebook::Normalizer;
using casebook::NormalizerOptions;
using casebook::Probe;

constexpr std::size_t megabyte = 1'000'000;

using Texts = std::vector<std::string>;

std::string repeated(std::string_view piece, std::size_t bytes = megabyte) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

/// Short texts of `words`, with a link in every third, about as long as a post.
Texts posts(const std::vector<std::string_view>& words, bool links) {
  std::mt19937 random(1);  // the same numbers everywhere
  Texts texts;
  for (int i = 0; i < 10000; ++i) {
    std::string text = "The flood";
    for (std::size_t left = 5 + random() % 20; left > 0; --left) {
      text += ' ';
      text += words[random() % words.size()];
    }
    if (links && i % 3 == 0) text += " https://t.co/aB3dE5gH7j";
    texts.push_back(text);
  }
  return texts;
}

const std::vector<std::string_view> english = {
    "the",  "water", "rose",  "while", "nobody", "looked", "and",   "then,",    "people",
    "said", "it",    "would", "never", "end.",   "until",  "#rain", "@somebody"};

std::vector<std::string_view> mixed() {
  std::vector<std::string_view> words = english;
  words.insert(words.end(), {"it’s", "café", "“so”", "😂", "&amp;", "вода", "поднялась", "ночью",
                             "الماء", "ارتفع", "水位", "naïve", "…", "👩🏽‍⚕️", "पानी"});
  return words;
}

/// The texts of a CSV export whose last column they are; empty where the file is missing. Rough, as
/// it splits at commas outside of quotes alone.
Texts last_column(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string all{std::istreambuf_iterator<char>(file), {}};
  Texts texts;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const char c = all[i];
    if (c == '"' && quoted && i + 1 < all.size() && all[i + 1] == '"') {
      cell += all[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      cell.clear();
    } else if (c == '\n' && !quoted) {
      texts.push_back(std::move(cell));
      cell.clear();
    } else {
      cell += c;
    }
  }
  return texts;
}

void normalize_all(benchmark::State& state, const Texts& texts,
                   const NormalizerOptions& options = {}) {
  Normalizer normalizer(options);
  const Probe probe("The flood", options);
  Case out;
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  for (auto _ : state) {
    for (const std::string& text : texts) {
      normalizer.normalize(text, probe, out);
      benchmark::DoNotOptimize(out.text.without_links.data());
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

void plain(benchmark::State& state) {
  normalize_all(state, {repeated("words as people write them. ")});
}
void ascii_posts(benchmark::State& state) { normalize_all(state, posts(english, false)); }
void ascii_posts_with_links(benchmark::State& state) { normalize_all(state, posts(english, true)); }
void mixed_posts(benchmark::State& state) { normalize_all(state, posts(mixed(), true)); }

void real_posts(benchmark::State& state) {
  const Texts texts = last_column("../shared/data/dev.csv");
  if (texts.empty()) return state.SkipWithError("no ../shared/data/dev.csv beside the project");
  normalize_all(state, texts);
}

void hostile(benchmark::State& state, const char* piece) {
  normalize_all(state, {repeated(piece)});
}

BENCHMARK(plain)->Unit(benchmark::kMillisecond);
BENCHMARK(ascii_posts)->Unit(benchmark::kMillisecond);
BENCHMARK(ascii_posts_with_links)->Unit(benchmark::kMillisecond);
BENCHMARK(mixed_posts)->Unit(benchmark::kMillisecond);
BENCHMARK(real_posts)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, schemes, "http://")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, links, "https://t.co/aB3dE5gH7j ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, glued_links, "https://t.co/aB3dE5gH7j,")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, references, "&amp;")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, nested_references, "&amp;amp;amp;lt;")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, no_references, "&nosuchreference;")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, ampersands, "&")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, semicolons, ";")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, marks, "\u0301")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, marks_out_of_order, "\u0301\u0323")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, decomposed, "e\u0301")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, jamo, "\u1112\u1161\u11AB")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, parentheses, "(")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, blanks, " \n")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, controls, "\x01")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, ill_formed, "\xFF")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, mojibake, "â€™")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, bidi_openings, "\u202B")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, bidi_openings_and_words, "\u2067a ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, emoji, "👩🏽‍⚕️")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, dots, ".")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, slashes, "/")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, hosts, "www.")->Unit(benchmark::kMillisecond);

}  // namespace
