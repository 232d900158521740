// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>

#include "normalizer/probe/probe.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// Turns the text of a row into the text of a case, by the documented steps in their order. Keeps
/// its buffers: one for each thread. Never throws on any input; takes time linear in the length of
/// the text.
class Normalizer {
 public:
  explicit Normalizer(const NormalizerOptions& options);
  ~Normalizer();
  Normalizer(const Normalizer&) = delete;
  Normalizer& operator=(const Normalizer&) = delete;

  /// Sets plain, linked, links, probe_split, repairs, changes and the members for Markdown of
  /// `out`; keeps the others. `text` may be NULL: then the result is empty.
  ///
  /// probe_split says that the text begins with its probe (and with `keep_probe`, that the probe
  /// would have been split off). It is false for NULL, for a text of blanks only, and for an empty
  /// probe. Links in a probe that was split off are not links of the case. The repairs are those of
  /// the whole text, including its probe.
  ///
  /// If the text is not Markdown, normalizing `linked` again with an empty probe gives the same
  /// result, and normalizing `plain` changes nothing.
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
