// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// The probe of one document, made ready once for all its texts. Immutable: threads may share it.
class Probe {
 public:
  /// `raw` as the source gave it (NULL as an empty view). Undergoes the same steps as a text; a
  /// wrapper `]][[name: ` at its head is left out.
  Probe(std::string_view raw, const NormalizerOptions& options);

  /// For people, on one line: what titles a document. `(no probe)` where nothing is left.
  const std::string& title() const { return title_; }
  /// True where nothing is left of the probe: no text can begin with it.
  bool empty() const { return folded_.empty(); }
  /// What texts are compared with: links in place, lines and blanks folded to single blanks.
  const std::string& folded() const { return folded_; }

 private:
  std::string title_;
  std::string folded_;
};

/// Turns the text of a row into the text of a case: the steps of the design, in their order.
/// Keeps its buffers from text to text: make one for each thread. Never throws on any input;
/// time is linear in the length of the text.
class Normalizer {
 public:
  explicit Normalizer(const NormalizerOptions& options);
  ~Normalizer();
  Normalizer(const Normalizer&) = delete;
  Normalizer& operator=(const Normalizer&) = delete;

  /// Sets plain, linked, links, probe_split, repairs and changes of `out`; leaves the rest alone.
  /// `text` may be NULL: nothing is left then.
  ///
  /// probe_split says that the text begins with its probe (and with `keep_probe`, that the probe
  /// would have been split off). It is false for NULL and for a text of nothing but blanks, and
  /// where the probe is empty: none of these begins with its probe. Links in a probe that is split
  /// off are no links of the case. The repairs are those of the whole text, its probe included.
  ///
  /// Normalizing `linked` again, with an empty probe, gives the same; normalizing `plain` leaves it
  /// as it is.
  void normalize(Cell text, const Probe& probe, Case& out);

 private:
  struct Buffers;
  std::string_view split(std::string_view text, const Probe& probe, Case& out);
  std::string_view pair_bidi(std::string_view rest, Repairs& repairs);
  void lift_links(Case& out);

  NormalizerOptions options_;
  std::unique_ptr<Buffers> buffers_;
};

/// A short value (a probe, a root_id) made fit for a heading, a title or a cell: repaired UTF-8,
/// entities left as they are, no controls, NFC, one line, blanks folded. Never throws.
std::string tidy_line(std::string_view raw);

/// The date that a cell holds (parse_date), whatever stands around it; NULL is undated.
Date date_of(Cell raw);

}  // namespace casebook
