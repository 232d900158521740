// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "normalizer/normalizer.hpp"
#include "text/utf8.hpp"

namespace casebook::testing {

/// Whether `position` is one at which a text may be cut.
inline bool is_boundary_of(std::string_view text, std::size_t position) {
  return position <= text.size() && (position == text.size() || !is_trail(text[position]));
}

/// Which promise of Markup is broken; null: none.
inline const char* broken_markup(std::string_view text, const Markup& markup) {
  if (!text.empty() && markup.empty()) return "a text has no lines";
  std::size_t next = 0;
  for (const Markup::Line& line : markup.lines) {
    if (line.begin != next || line.end < line.begin || line.end > text.size())
      return "a line is not where it should be";
    if (line.end < text.size() && text[line.end] != '\n') return "a line ends in its middle";
    const std::string_view words = text.substr(line.begin, line.end - line.begin);
    if (words.find('\n') != words.npos) return "a line holds a line feed";
    if (words.empty() && line.kind != LineKind::code) return "a line is empty";
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < line.run_count; ++i) {
      const StyledRun& run = markup.runs.at(line.first_run + i);
      if (run.begin < at || run.end <= run.begin || !is_boundary_of(words, run.begin) ||
          !is_boundary_of(words, run.end))
        return "a run is not where it should be";
      at = run.end;
    }
    next = line.end + 1;
  }
  return markup.empty() || next == text.size() + 1 ? nullptr : "text stands behind the last line";
}

/// Which promise about a text that is read as Markdown is broken; null: none.
inline const char* broken_markdown_promise(std::string_view text,
                                           const NormalizerOptions& options) {
  Case one;
  Normalizer(options).normalize(text, Probe({}, options), one);
  if (!one.markdown) return nullptr;
  for (const Variant variant : variants) {
    if (find_ill_formed(one.text[variant]) != one.text[variant].size()) return "ill-formed UTF-8";
    for (const char c : one.text[variant])
      if (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t') return "a control is left";
    if (const char* broken = broken_markup(one.text[variant], one.markup[variant])) return broken;
  }
  std::size_t at = 0;
  for (const Link& link : one.links) {
    if (link.begin < at || link.end <= link.begin ||
        !is_boundary_of(one.text.with_links, link.begin) ||
        !is_boundary_of(one.text.with_links, link.end))
      return "a link is not where it should be";
    if (one.text.with_links.substr(link.begin, link.end - link.begin).find('\n') !=
        std::string::npos)
      return "a link crosses a line";
    at = link.end;
  }
  return nullptr;
}

}  // namespace casebook::testing
