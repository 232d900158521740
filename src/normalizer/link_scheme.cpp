// SPDX-License-Identifier: MIT
#include "normalizer/link_scheme.hpp"

#include "normalizer/link_char.hpp"

namespace casebook::normalizer {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool stands_before(std::string_view text, std::size_t floor, std::size_t pos, char c) {
  return pos > floor && text[pos - 1] == c;
}

/// Where a scheme begins that lost its first letters (`ttps`, `s`) and ends at `end`; `end` itself
/// where no letter is before it; npos where another word is.
std::size_t cut_scheme_before(std::string_view text, std::size_t floor, std::size_t end) {
  for (std::string_view rest : {"ttps", "ttp", "tps", "tp", "ps", "p", "s", ""}) {
    if (!has_word_before(text, floor, end, rest)) continue;
    const std::size_t begin = end - rest.size();
    if (begin == floor || !is_alnum(text[begin - 1])) return begin;
  }
  return npos;
}

}  // namespace

std::size_t scheme_before(std::string_view text, std::size_t floor, std::size_t end) {
  if (has_word_before(text, floor, end, "https")) return end - 5;
  if (has_word_before(text, floor, end, "http")) return end - 4;
  return npos;
}

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
    if (!has_word_at(text, pos, "http")) return pos;
    const std::size_t colon = pos + (has_word_at(text, pos + 4, "s") ? 5 : 4);
    if (!has_word_at(text, colon, "://")) return pos;
    pos = skip_slashes(text, colon + 1);
  }
}

std::size_t before_bare_host(std::string_view text, std::size_t floor, std::size_t host) {
  std::size_t pos = host;
  if (stands_before(text, floor, pos, ' ')) --pos;
  const std::size_t slashes_end = pos;
  while (stands_before(text, floor, pos, '/')) --pos;
  const std::size_t slashes = slashes_end - pos;
  if (slashes == 0) {  // `https:t.co/…`, `https: t.co/…`
    if (!stands_before(text, floor, pos, ':')) return host;
    const std::size_t begin = scheme_before(text, floor, pos - 1);
    return begin == npos ? host : begin;
  }
  const Scheme scheme = scheme_at_slash(text, floor, pos);
  if (scheme.begin != npos) return scheme.begin;
  if (slashes_end != host) return host;  // `either/ t.co/…`
  if (slashes < 2) return npos;
  const std::size_t bare = scheme_before(text, floor, pos);
  if (bare != npos) return bare;
  if (stands_before(text, floor, pos, ':')) return cut_scheme_before(text, floor, pos - 1);
  return pos == floor || !is_alnum(text[pos - 1]) ? pos : npos;
}

}  // namespace casebook::normalizer
