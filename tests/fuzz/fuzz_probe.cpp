// SPDX-License-Identifier: MIT
// What is split off is the probe and what goes with it, and no character is cut. The first byte is
// the length of the probe.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "promises.hpp"

namespace {

using namespace casebook;

void demand(bool promise, const char* what) {
  if (promise) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

/// True where a user-perceived character begins at `position`.
bool begins_character(std::string_view text, std::size_t position) {
  GraphemeBreaks breaks;
  for (std::size_t at = 0; at < position; at += decode(text, at).length) {
    breaks.before(decode(text, at).code_point);
  }
  return position == text.size() || breaks.before(decode(text, position).code_point);
}

void check(std::string_view raw_probe, std::string_view text) {
  NormalizerOptions options;
  options.markdown = Markdown::off;
  const Probe probe(raw_probe, options);
  demand(testing::fault_of(probe.title(), options.form).empty(), "the title is not sound");
  Case split;
  Normalizer(options).normalize(text, probe, split);
  options.keep_probe = true;
  Case whole;
  Normalizer(options).normalize(text, probe, whole);
  demand(split.probe_split == whole.probe_split, "keeping the probe changes whether it is there");
  demand(testing::fault_of(split.text.with_links, options.form).empty(), "the rest is not sound");
  if (!split.probe_split)
    return demand(split.text.with_links == whole.text.with_links, "the text is not whole");
  demand(split.text.with_links.size() < whole.text.with_links.size(), "nothing was split off");
  const bool bidi = split.repairs[Repairs::bidi_control] > 0;  // the rest is paired anew
  const std::size_t begin = whole.text.with_links.size() -
                            std::min(split.text.with_links.size(), whole.text.with_links.size());
  demand(bidi || whole.text.with_links.ends_with(split.text.with_links),
         "the rest is no rest of the text");
  demand(bidi || begins_character(whole.text.with_links, begin), "a character was cut");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view all(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t length = std::min<std::size_t>(data[0], all.size());
  check(all.substr(0, length), all.substr(length));
  check(all.substr(0, length), all);
  return 0;
}
