// SPDX-License-Identifier: MIT
#include "normalizer/links/scheme.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/links/characters.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool stands_before(std::string_view text, std::size_t floor, std::size_t pos, char c) {
  return pos > floor && text[pos - 1] == c;
}

/// The beginning of a scheme that lacks its first letters (`ttps`, `s`) and ends at `end`; `end` if
/// no letter is before it; npos if another word is.
std::size_t cut_scheme_before(std::string_view text, std::size_t floor, std::size_t end) {
  for (std::string_view rest : {"ttps", "ttp", "tps", "tp", "ps", "p", "s", ""}) {
    if (!has_word_before(text, floor, end, rest)) continue;
    const std::size_t begin = end - rest.size();
    if (begin == floor || !is_alnum(text[begin - 1])) return begin;
  }
  return npos;
}

/// True if the slashes at `pos` belong to the word before them: `path/`, `name.org/`.
bool goes_on_before(std::string_view text, std::size_t floor, std::size_t pos,
                    std::size_t slashes) {
  if (pos == floor) return false;
  const char c = text[pos - 1];
  if (is_alnum(c)) return true;
  if (slashes > 1) return false;
  if (c == '.') return pos - 1 > floor && is_alnum(text[pos - 2]);
  if (is_ascii(c)) return c == '_' || c == '-';
  const Script script = script_of(decode_before(text, pos).code_point);
  return script != Script::other && script != Script::dense_punctuation;
}

}  // namespace

std::size_t scheme_before(std::string_view text, std::size_t floor, std::size_t end) {
  for (const std::string_view scheme : schemes) {
    if (has_word_before(text, floor, end, scheme)) return end - scheme.size();
  }
  return npos;
}

bool scheme_at(std::string_view text, std::size_t pos) {
  return std::ranges::any_of(schemes,
                             [&](std::string_view name) { return has_word_at(text, pos, name); });
}

bool is_in_capitals(std::string_view scheme) { return scheme == "HTTP" || scheme == "HTTPS"; }

std::size_t skip_slashes(std::string_view text, std::size_t pos) {
  while (pos < text.size() && text[pos] == '/') ++pos;
  return pos;
}

Scheme scheme_at_slash(std::string_view text, std::size_t floor, std::size_t slash) {
  std::size_t pos = slash;
  if (stands_before(text, floor, pos, ' ')) --pos;
  if (!stands_before(text, floor, pos, ':')) return {};
  --pos;
  if (stands_before(text, floor, pos, ' ')) --pos;
  const std::size_t begin = scheme_before(text, floor, pos);
  return {begin, begin != npos && slash - pos > 1};
}

std::size_t skip_schemes(std::string_view text, std::size_t pos) {
  for (;;) {
    const auto* scheme =
        std::find_if(std::begin(schemes), std::end(schemes), [&](std::string_view name) {
          return has_word_at(text, pos, name) && has_word_at(text, pos + name.size(), ":/");
        });
    if (scheme == std::end(schemes)) return pos;
    pos = skip_slashes(text, pos + scheme->size() + 1);
  }
}

std::size_t before_bare_host(std::string_view text, std::size_t floor, std::size_t host) {
  std::size_t pos = host;
  if (stands_before(text, floor, pos, ' ')) --pos;
  const std::size_t slashes_end = pos;
  while (stands_before(text, floor, pos, '/')) --pos;
  const std::size_t slashes = slashes_end - pos;
  const Scheme scheme = scheme_at_slash(text, floor, pos);
  if (scheme.begin != npos) return scheme.begin;
  if (slashes == 0 || slashes_end != host) return host;
  const bool colon = stands_before(text, floor, pos, ':');
  if (colon) return cut_scheme_before(text, floor, pos - 1);
  const std::size_t bare = slashes > 1 ? scheme_before(text, floor, pos) : npos;
  if (bare != npos) return bare;
  return goes_on_before(text, floor, pos, slashes) ? npos : pos;
}

}  // namespace casebook
