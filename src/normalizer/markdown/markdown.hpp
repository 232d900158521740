// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"
#include "normalizer/markdown/assembly.hpp"
#include "normalizer/markdown/draft.hpp"
#include "normalizer/markdown/preparation/definitions.hpp"
#include "normalizer/markdown/preparation/prepared_text.hpp"
#include "normalizer/markdown/without_links.hpp"
#include "normalizer/probe/probe.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// Normalizes texts written in Markdown to what a chat window would show. Keeps its buffers: one
/// for each thread. Never throws on any input.
class MarkdownText {
 public:
  explicit MarkdownText(const NormalizerOptions& options);

  /// Whether `raw` (any bytes) is to be read as Markdown.
  bool wants(std::string_view raw) const;

  /// Does what Normalizer::normalize() promises, and also fills `markup`, `markdown`,
  /// `links_in_code`, `code_languages` and `link_titles` of `out`. Returns false, with `out` half
  /// filled, if the text makes the parser do more work than any text written by people: it is then
  /// to be treated as plain text.
  ///
  /// The visible part of a link is its label in both variants, but a label that is itself an
  /// address is removed from the plain variant like any other address. Code, also that within a
  /// line, keeps its addresses in both variants, because without them it would be wrong.
  bool normalize(std::string_view raw, const Probe& probe, Case& out);

 private:
  bool parse(std::string_view text);
  std::optional<Split> split(std::string_view text, const Probe& probe);
  const Probe& shown(const Probe& probe);
  void split_probe_off(const Probe& probe, Case& out);
  void fill_links(Case& out);
  void fill_plain(Case& out);

  NormalizerOptions options_;
  std::string well_formed_;
  PreparedText prepared_;
  Draft draft_;
  Assembly assembly_;
  FormattedText formatted_;
  WithoutLinks without_links_;
  std::string shown_of_;        ///< the probe that `shown_` was made of
  std::optional<Probe> shown_;  ///< the latest probe, as Markdown
  std::vector<LinkSpan> found_, removed_, in_line_;
};

}  // namespace casebook
