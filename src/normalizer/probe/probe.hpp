// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"

namespace casebook {

/// The probe of one document, made ready once for all its texts. Immutable: threads may share it.
class Probe {
 public:
  /// `raw` as the source gave it (NULL as an empty view). Undergoes the same steps as a text; a
  /// wrapper `]][[name: ` at its head is left out.
  Probe(std::string_view raw, const NormalizerOptions& options);

  /// For people, on one line: what titles a document. `(no probe)` if nothing is left.
  const std::string& title() const { return title_; }
  /// True if nothing is left of the probe: no text can begin with it.
  bool empty() const { return folded_.empty(); }
  /// What texts are compared with: links in place, lines and blanks folded to single blanks. With
  /// `repair_mojibake` there may be several, the likeliest first: whether mojibake is repaired
  /// depends on what surrounds it, so a text may have the probe repaired or as it was.
  const std::vector<std::string>& folded() const { return folded_; }

 private:
  std::string title_;
  std::vector<std::string> folded_;
};

/// A tidy probe without the wrapper `]][[name: ` at its head, if it has one.
std::string_view without_wrapper(std::string_view probe);

/// True if there is more to a tidy text than marks of direction.
bool has_look(std::string_view text);

/// Where a text goes on after its probe.
struct Split {
  std::size_t end = 0;   ///< right behind the probe
  std::size_t rest = 0;  ///< behind the punctuation and the blanks that went with it
};

/// Finds the probe at the head of its text; none if the text does not begin with it, or goes on
/// within a word or a character (see boundary.hpp).
/// `text` is tidy, of the same normalization form. Line feeds equal blanks, curly quotes straight
/// ones; marks of direction do not count.
std::optional<Split> split_probe(std::string_view text, const Probe& probe);

}  // namespace casebook
