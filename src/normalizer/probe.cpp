// SPDX-License-Identifier: MIT
#include "normalizer/probe.hpp"

#include "normalizer/blanks.hpp"
#include "normalizer/normalizer.hpp"
#include "normalizer/tidier.hpp"
#include "normalizer/unicode.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {
namespace {

bool is_word(char32_t c) { return is_letter(c) || is_number(c) || is_mark(c); }

bool continues_word(char32_t before, char32_t after) {
  return is_word(before) && is_word(after) && before < 0x0E00;
}

std::optional<std::size_t> match(std::string_view text, std::string_view probe) {
  if (probe.empty() || text.size() < probe.size()) return std::nullopt;
  for (std::size_t i = 0; i < probe.size(); ++i) {
    const char c = text[i] == '\n' ? ' ' : text[i];
    if (c != probe[i]) return std::nullopt;
  }
  return probe.size();
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

}  // namespace

std::string_view without_wrapper(std::string_view probe) {
  if (!probe.starts_with("]]")) return probe;
  std::size_t at = skip_blanks(probe, 2);
  if (probe.substr(at, 2) != "[[") return probe;
  at = skip_blanks(probe, at + 2);
  const std::size_t colon = probe.find(':', at);
  if (colon == std::string_view::npos || colon == at) return probe;
  return probe.substr(skip_blanks(probe, colon + 1));
}

std::optional<std::size_t> split_probe(std::string_view text, std::string_view probe) {
  const auto end = match(text, probe);
  if (!end || *end == text.size()) return end;
  const char32_t before = decode_before(text, *end).code_point;
  const char32_t after = decode(text, *end).code_point;
  if (continues_word(before, after)) return std::nullopt;
  return skip_blanks(text, *end);
}

}  // namespace casebook::normalizer

namespace casebook {

Probe::Probe(std::string_view raw, const NormalizerOptions& options) {
  normalizer::Tidier tidier(options);
  Repairs repairs;
  std::string folded(tidier.tidy(raw, true, repairs));
  normalizer::fold_lines(folded);
  folded_ = normalizer::without_wrapper(folded);
  title_ = folded_.empty() ? "(no probe)" : folded_;
}

}  // namespace casebook
