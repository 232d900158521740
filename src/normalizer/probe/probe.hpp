// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"

namespace casebook {

/// The probe of one document, prepared once for all its texts. Immutable: threads may share it.
class Probe {
 public:
  /// `raw` is the probe as the source gave it (NULL as an empty view). It goes through the same
  /// steps as a text; a wrapper `]][[name: ` at its beginning is removed.
  Probe(std::string_view raw, const NormalizerOptions& options);

  /// The title of a document: the probe for people, on one line; `(no probe)` if it is empty.
  const std::string& title() const { return title_; }
  /// The title with the probe's own lines, separated by LF.
  const std::string& text() const { return text_; }
  /// True if the tidy probe is empty: no text begins with it.
  bool empty() const { return folded_.empty(); }
  /// The forms that texts are compared with: links in place, lines and blanks folded to single
  /// blanks. With `repair_mojibake` there may be several, the likeliest first: whether mojibake is
  /// repaired depends on its surroundings, so a text may contain the probe repaired or unrepaired.
  const std::vector<std::string>& folded() const { return folded_; }

 private:
  std::string title_;
  std::string text_;
  std::vector<std::string> folded_;
};

/// A tidy probe without the wrapper `]][[name: ` at its head, if it has one.
std::string_view without_wrapper(std::string_view probe);

/// True if a tidy text contains more than directional marks.
bool has_look(std::string_view text);

/// Where a text continues after its probe, in bytes.
struct Split {
  std::size_t end = 0;   ///< of the probe itself
  std::size_t rest = 0;  ///< after the punctuation and blanks that go with the probe
};

/// Finds the probe at the beginning of its text. None if the text does not begin with it, or if a
/// word or character continues across its end (see boundary.hpp). `text` must be tidy and in the
/// same normalization form. Line feeds match blanks, curly quotes match straight ones, and
/// directional marks are ignored.
std::optional<Split> split_probe(std::string_view text, const Probe& probe);

}  // namespace casebook
