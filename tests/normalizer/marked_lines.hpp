// SPDX-License-Identifier: MIT
// A text in Markdown as a test reads it: a string for each line, `kind level: words`, with runs in
// braces, `{b words}`, by the first letters of bold, italic, strike and code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/normalizer.hpp"

namespace casebook::testing {

inline Case read_markdown(std::string_view text, NormalizerOptions options = {},
                          std::string_view probe = {}) {
  Case result;
  Normalizer(options).normalize(text, Probe(probe, options), result);
  return result;
}

inline std::string marked_line(std::string_view text, const Markup& markup,
                               const Markup::Line& line) {
  static constexpr const char* kinds[] = {"text", "heading", "list", "quote", "code", "row"};
  std::string shown =
      kinds[static_cast<int>(line.kind)] + std::string(" ") + std::to_string(line.level) + ": ";
  std::uint32_t at = 0;
  const std::string_view words = text.substr(line.begin, line.end - line.begin);
  for (std::uint32_t i = 0; i < line.run_count; ++i) {
    const StyledRun& run = markup.runs.at(line.first_run + i);
    shown.append(words.substr(at, run.begin - at)).append("{");
    for (std::size_t bit = 0; bit < 4; ++bit)
      if (run.style & (1U << bit)) shown += "bisc"[bit];
    shown.append(" ").append(words.substr(run.begin, run.end - run.begin)).append("}");
    at = run.end;
  }
  return shown.append(words.substr(at));
}

inline std::vector<std::string> marked_lines(const Case& one,
                                             Variant variant = Variant::with_links) {
  std::vector<std::string> shown;
  for (const Markup::Line& line : one.markup[variant].lines)
    shown.push_back(marked_line(one.text[variant], one.markup[variant], line));
  return shown;
}

}  // namespace casebook::testing
