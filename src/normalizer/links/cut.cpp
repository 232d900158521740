// SPDX-License-Identifier: MIT
#include "normalizer/links/cut.hpp"

#include "normalizer/links/char.hpp"
#include "normalizer/links/scheme.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view ellipsis = "…";

/// `pic.tw` and whatever more of `pic.twitter.com` stands before `end`.
std::size_t picture_before(std::string_view text, std::size_t floor, std::size_t end) {
  constexpr std::string_view host = "pic.twitter.com";
  constexpr std::size_t least = std::string_view("pic.tw").size();
  for (std::size_t size = least; size <= host.size(); ++size) {
    if (has_word_before(text, floor, end, host.substr(0, size))) return end - size;
  }
  return npos;
}

}  // namespace

std::size_t ellipsis_at(std::string_view text, std::size_t pos) {
  if (text.substr(pos, ellipsis.size()) == ellipsis) return ellipsis.size();
  std::size_t end = pos;
  while (end < text.size() && text[end] == '.') ++end;
  return end - pos >= 3 ? end - pos : 0;
}

std::size_t end_of_cut(std::string_view text, std::size_t pos) {
  pos = text.find_first_not_of(".-_:", pos);
  if (pos == npos || is_ascii(text[pos])) return 0;
  const std::size_t size = ellipsis_at(text, pos);
  return size == 0 ? 0 : pos + size;
}

std::size_t stub_before_ellipsis(std::string_view text, std::size_t floor, std::size_t end) {
  const bool colon = end > floor && text[end - 1] == ':';
  const std::size_t scheme = scheme_before(text, floor, colon ? end - 1 : end);
  if (scheme != npos || colon) return scheme;
  const std::size_t picture = picture_before(text, floor, end);
  return picture != npos ? picture : word_before(text, floor, end, "htt");
}

std::size_t word_before(std::string_view text, std::size_t floor, std::size_t end,
                        std::string_view word) {
  if (!has_word_before(text, floor, end, word)) return npos;
  const std::size_t begin = end - word.size();
  if (begin == floor) return begin;
  const char before = text[begin - 1];
  const bool goes_on = is_ascii(before)
                           ? is_alnum(before) || before == '_'
                           : script_of(decode_before(text, begin).code_point) == Script::latin;
  return goes_on ? npos : begin;
}

}  // namespace casebook
