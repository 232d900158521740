// SPDX-License-Identifier: MIT
#include "normalizer/parting.hpp"

#include <algorithm>
#include <string_view>

#include "normalizer/links/links.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr AsciiSet before_value("\"'=<");

bool is_in_markup(std::string_view text, std::size_t link) {
  const std::string_view before = text.substr(0, link);
  return before.ends_with("](") || (!before.empty() && before_value.has(before.back()));
}

bool begins_word(std::string_view text, std::size_t at) {
  const char32_t c = decode(text, at).code_point;
  return is_letter(c) || is_number(c);
}

}  // namespace

void part_links(std::string& text, const std::vector<std::size_t>& seams) {
  std::vector<LinkSpan> links;
  find_links(text, links);
  std::string parted;
  std::size_t done = 0;
  auto seam = seams.begin();
  for (const LinkSpan& link : links) {
    seam = std::upper_bound(seam, seams.end(), link.begin);
    if (seam == seams.end()) break;
    if (*seam >= link.end || is_in_markup(text, link.begin) || !begins_word(text, *seam)) continue;
    parted.append(text, done, *seam - done) += ' ';
    done = *seam;
  }
  if (done > 0) text = parted.append(text, done);
}

}  // namespace casebook
