// SPDX-License-Identifier: MIT
#include "normalizer/links/cut_markup.hpp"

#include <algorithm>

#include "normalizer/links/characters.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

/// Markup that an address follows, and how many letters of one are enough behind it. `](` may also
/// precede words in parentheses, and `<` a smaller number.
struct Introducer {
  std::string_view mark;
  std::size_t least;
};
constexpr Introducer introducers[] = {{"](", 2},    {"](<", 2},     {"href=", 1}, {"src=", 1},
                                      {"[url=", 1}, {"[link=", 1},  {"[url]", 1}, {"[link]", 1},
                                      {"[img]", 1}, {"[image]", 1}, {"<", 3}};

/// The length of the beginning of an address, shorter than one that is known by itself, at the end
/// of `text`.
std::size_t stub_size(std::string_view text) {
  constexpr AsciiSet in_stubs("htps:/w");
  if (!in_stubs.has(lower(text.back()))) return 0;  // most texts
  for (const std::string_view address : {"https://", "http://", "www."})
    for (std::size_t size = std::min(text.size(), address.size() - 1); size > 0; --size)
      if (has_word_before(text, 0, text.size(), address.substr(0, size))) return size;
  return 0;
}

/// The length of a whole `www.` with one label that the end of the text cut off.
std::size_t cut_www_size(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (is_alnum(text[begin - 1]) || text[begin - 1] == '-')) --begin;
  constexpr std::string_view www = "www.";
  return has_word_before(text, 0, begin, www) ? text.size() - begin + www.size() : 0;
}

bool is_introduced(std::string_view head, std::size_t size) {
  if (head.ends_with('"') || head.ends_with('\'')) head.remove_suffix(1);
  return std::ranges::any_of(introducers, [&](const Introducer& one) {
    return size >= one.least && has_word_before(head, 0, head.size(), one.mark);
  });
}

}  // namespace

void add_stub_in_markup(std::string_view text, std::vector<LinkSpan>& spans) {
  if (text.empty() || !is_ascii(text.back()) || text.back() == ' ') return;
  const std::size_t known = spans.empty() ? 0 : spans.back().end;
  if (known == text.size()) return;
  for (const std::size_t size : {cut_www_size(text), stub_size(text)}) {
    const std::size_t begin = text.size() - size;
    if (size == 0 || begin < known || !is_introduced(text.substr(0, begin), size)) continue;
    spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size()),
                     Link::Kind::truncated});
    return;
  }
}

}  // namespace casebook
