// SPDX-License-Identifier: MIT
// How fast links are found, and taken out: bytes of text per second of one core. Hostile texts are
// a megabyte of what an address is made of; their time per byte must not grow with their length.
#include <benchmark/benchmark.h>

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"

namespace {

constexpr std::size_t megabyte = 1'000'000;

std::string repeated(std::string_view piece, std::size_t bytes = megabyte) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

using Texts = std::vector<std::string>;

void run(benchmark::State& state, const Texts& texts) {
  std::vector<casebook::LinkSpan> spans;
  std::string plain;
  std::size_t bytes = 0;
  for (auto _ : state) {
    for (const std::string& text : texts) {
      casebook::find_links(text, spans);
      plain.clear();
      if (!spans.empty()) casebook::remove_links(text, spans, plain);
      benchmark::DoNotOptimize(plain.data());
      bytes += text.size();
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

const Texts ascii_posts(
    10000,
    "The water rose while nobody looked, and then the people of the valley moved "
    "up to the old school, where it was dry.");

const Texts long_ascii(1,
                       repeated("The water rose while nobody looked and then the people moved "));

const Texts mixed_posts = [] {
  const Texts kinds = {
      "RT @levee_watch: The water is rising, see https://t.co/Qw3rTy8uIo #flood #rivers "
      "https://t.…",
      "The council votes tonight on the new dam. https://t.co/Qw3rTy8uIo https://t.co/P0aSdFgHjK",
      "В долине поднимается вода, школы закрыты до понедельника https://t.co/Qw3rTy8uIo",
      "#فيضان : المياه ترتفع في الوادي والمدارس مغلقة https://t.co/Qw3rTy8uIo",
      "洪水はhttps://t.co/Qw3rTy8uIoまだ続く。学校は月曜日まで休み。",
      "“It came at night,” she said… “and nobody woke up!” 😢🌊 (via @levee_watch)",
      "The river is over the bridge now and the road to the mill is closed until Monday morning"};
  Texts posts;
  for (int i = 0; i < 10000; ++i)
    posts.push_back(kinds[static_cast<std::size_t>(i) % kinds.size()]);
  return posts;
}();

void make_targets(benchmark::State& state) {
  const Texts urls = {"https://t.co/Qw3rTy8uIo", "http://bit.ly/2xYz9",
                      "https://www.example.org/a/b?c=d#e", "www.example.org/flood",
                      "http://вода.рф/уровень"};
  for (auto _ : state) {
    for (const std::string& url : urls) {
      benchmark::DoNotOptimize(casebook::link_target(url));
      benchmark::DoNotOptimize(casebook::link_host(url));
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(urls.size()));
}
BENCHMARK(make_targets);

void register_hostile(std::string_view piece) {
  const Texts texts(1, repeated(piece));
  benchmark::RegisterBenchmark(("hostile/" + std::string(piece)).c_str(), run, texts);
}

const bool registered = [] {
  benchmark::RegisterBenchmark("ascii posts without links", run, ascii_posts);
  benchmark::RegisterBenchmark("one long ascii text", run, long_ascii);
  benchmark::RegisterBenchmark("mixed posts", run, mixed_posts);
  for (const std::string_view piece : {"http://",
                                       "https://t.co/a ",
                                       "https://a",
                                       "www.",
                                       "www.a-",
                                       "www.1-",
                                       "www.a.bc ",
                                       "t.co/",
                                       "t.co/a ",
                                       "/",
                                       "://",
                                       "https : ",
                                       "http ",
                                       "https: ",
                                       "http…",
                                       ".",
                                       "..",
                                       "... ",
                                       "…",
                                       "(",
                                       ")",
                                       "https://a.bc/)",
                                       "http://a.bc/(",
                                       "[",
                                       "<http://a.bc>",
                                       "href=\"http://a.bc\"",
                                       "\"",
                                       "((https://a.bc/x))",
                                       "&a;",
                                       "https://a.bc/&a;",
                                       "@",
                                       "a@",
                                       "http://a@",
                                       "-",
                                       ": ",
                                       "a.",
                                       "\n",
                                       "http://a.bc\n",
                                       "「",
                                       "https://例え.jp/あ",
                                       "é",
                                       "://a",
                                       "x/",
                                       "it.co/",
                                       "pic.tw…",
                                       "ht… ",
                                       "https:(https://a.bc)//a "}) {
    register_hostile(piece);
  }
  return true;
}();

}  // namespace
