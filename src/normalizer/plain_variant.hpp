// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"
#include "normalizer/tidier.hpp"
#include "options.hpp"

namespace casebook {

/// Removes the links of a tidy text and keeps it tidy: the text around a removed link may form a
/// web address, a character reference or an empty bidi pair, and none of these stays. Keeps its
/// buffers: one for each thread.
class PlainVariant {
 public:
  /// Does not repair mojibake: that is decided for the text with its links.
  explicit PlainVariant(const NormalizerOptions& options) : tidier_(without_repair(options)) {}

  /// `spans` must come from find_links(text); `bidi` says that the text may hold bidi controls. The
  /// result lives until the next call. Takes linear time.
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
