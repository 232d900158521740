// SPDX-License-Identifier: MIT
// Short names for tests of texts that are certainly in Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "marked_lines.hpp"

namespace casebook::testing {

using Lines = std::vector<std::string>;

inline Case read(std::string_view text) {
  NormalizerOptions options;
  options.markdown = Markdown::on;
  return read_markdown(text, options);
}

inline Lines lines(std::string_view text) { return marked_lines(read(text)); }

inline Lines plain_lines(std::string_view text) {
  return marked_lines(read(text), Variant::without_links);
}

inline Lines urls_of(std::string_view text) {
  Lines found;
  for (const Link& link : read(text).links) found.push_back(link.url);
  return found;
}

}  // namespace casebook::testing
