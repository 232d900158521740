// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/address_marks.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/links.hpp"
#include "normalizer/markdown/next_of.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view marks = "*_~";

bool is_word(char c) { return !is_ascii(c) || is_alnum(c); }

/// The equal marks that begin at `at`.
std::string_view run_at(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
  return text.substr(at, end - at);
}

/// Whether emphasis with the marks `run` is open at the end of `line`.
bool is_open(std::string_view line, std::string_view run) {
  bool open = false;
  for (std::size_t at = line.find(run); at != npos; at = line.find(run, at)) {
    const std::size_t size = run_at(line, at).size();
    const char before = at == 0 ? ' ' : line[at - 1];
    const char after = at + size < line.size() ? line[at + size] : 'x';
    if (size == run.size()) open = open ? is_blank(before) : !is_blank(after) && !is_word(before);
    at += size;
  }
  return open;
}

/// The part of its line before `at`, if that is not too long to be examined for each address.
std::string_view line_before(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 512;
  const std::string_view before = text.substr(at - std::min(at, longest), std::min(at, longest));
  return before.substr(before.find_last_of("\r\n") + 1);
}

/// Hides the marks of one address, up to those that close emphasis around it.
void hide_marks_of(std::string_view text, const LinkSpan& link, PreparedText& out) {
  const std::string_view before = line_before(text, link.begin);
  const std::string_view whole = text.substr(0, link.end);
  for (std::size_t at = whole.find_first_of(marks, link.begin); at != npos;) {
    const std::string_view run = run_at(whole, at);
    const std::size_t end = at + run.size();
    const bool inside_word = run[0] == '_' && end < text.size() && is_word(text[end]);
    if (!inside_word && is_open(before, run)) return;
    for (; at < end; ++at)
      if (text[at - 1] != '\\') out.hide_mark(at);
    at = whole.find_first_of(marks, end);
  }
}

}  // namespace

void hide_address_marks(std::string_view text, PreparedText& out) {
  if (next_of(text, AsciiSet("*_~|")) == npos) return;
  std::vector<LinkSpan> links;
  find_links(text, links);
  for (const LinkSpan& link : links) {
    hide_marks_of(text, link, out);
    const bool labelled =
        link.begin > 0 && text[link.begin - 1] == '<' && text.substr(link.end).starts_with('|');
    if (labelled) out.hide(link.begin - 1, link.begin);
  }
}

}  // namespace casebook
