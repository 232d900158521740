// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"
#include "normalizer/markdown/assembly.hpp"
#include "normalizer/markdown/draft.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

class Probe;

/// Normalizes texts that are written in Markdown: what is seen of them is what a chat window shows.
/// Keeps its buffers: one for each thread. Never throws on any input.
class MarkdownText {
 public:
  explicit MarkdownText(const NormalizerOptions& options);

  /// Whether `raw`, any bytes, is to be read as Markdown.
  bool wants(std::string_view raw) const;

  /// Does what Normalizer::normalize() promises, and fills `markup`, `markdown` and `links_in_code`
  /// of `out` besides. Returns false, with `out` half filled, where the text makes the parser do
  /// more than any text that was written: it is to be taken as plain.
  ///
  /// A label is what is seen of a link in both variants; a label that is an address itself goes
  /// from the plain one, as any address. Code keeps its addresses in both: without them it is
  /// wrong.
  bool normalize(std::string_view raw, const Probe& probe, Case& out);

 private:
  void split_probe_off(const Probe& probe, Case& out);
  void fill_links(Case& out);
  void fill_plain(Case& out);
  void append_without_links(std::string_view words, const Markup::Line& line,
                            std::span<const StyledRun> runs, Case& out);

  NormalizerOptions options_;
  std::string well_formed_, prepared_;
  Draft draft_;
  Assembly assembly_;
  FormattedText formatted_;
  std::string without_links_;
  std::vector<LinkSpan> found_, removed_, in_line_;
};

}  // namespace casebook
