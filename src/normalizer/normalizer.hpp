// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>

#include "normalizer/probe/probe.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// Turns the text of a row into the text of a case: the steps of the design, in their order.
/// Keeps its buffers from text to text: make one for each thread. Never throws on any input;
/// time is linear in the length of the text.
class Normalizer {
 public:
  explicit Normalizer(const NormalizerOptions& options);
  ~Normalizer();
  Normalizer(const Normalizer&) = delete;
  Normalizer& operator=(const Normalizer&) = delete;

  /// Sets plain, linked, links, probe_split, repairs, changes and what Markdown brings of `out`;
  /// keeps the rest.
  /// `text` may be NULL: nothing is left then.
  ///
  /// probe_split says that the text begins with its probe (and with `keep_probe`, that the probe
  /// would have been split off). It is false for NULL and for a text of nothing but blanks, and
  /// where the probe is empty: none of these begins with its probe. Links in a probe that is split
  /// off are no links of the case. The repairs are those of the whole text, its probe included.
  ///
  /// Where the text is no Markdown, normalizing `linked` again, with an empty probe, gives the
  /// same; normalizing `plain` changes nothing.
  void normalize(Cell text, const Probe& probe, Case& out);

 private:
  struct Buffers;
  std::string_view split(std::string_view text, const Probe& probe, Case& out);
  std::string_view pair_bidi(std::string_view rest, Repairs& repairs);
  void lift_links(Case& out);

  NormalizerOptions options_;
  std::unique_ptr<Buffers> buffers_;
};

}  // namespace casebook
