// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"
#include "normalizer/tidier.hpp"
#include "options.hpp"

namespace casebook {

/// A tidy text without its links, as tidy as it was: what stands around a removed link may
/// form a web address, a character reference or a bidi pair without content, and none of these
/// stays. Keeps its buffers: one for each thread.
class PlainVariant {
 public:
  /// Repairs no mojibake: that is decided on the text with its links.
  explicit PlainVariant(const NormalizerOptions& options) : tidier_(without_repair(options)) {}

  /// `spans` are those of find_links(text). `bidi`: the text may hold bidi controls.
  /// The result lives until the next call. Linear time.
  std::string_view of(std::string_view text, const std::vector<LinkSpan>& spans, bool bidi);

 private:
  static NormalizerOptions without_repair(NormalizerOptions options) {
    options.repair_mojibake = false;
    return options;
  }
  std::string_view blank_out(std::string_view text, const std::vector<LinkSpan>& spans);

  Tidier tidier_;
  std::vector<LinkSpan> found_;
  std::string removed_;
};

}  // namespace casebook
