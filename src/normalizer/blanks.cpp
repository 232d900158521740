// SPDX-License-Identifier: MIT
#include "normalizer/blanks.hpp"

#include <algorithm>

#include "normalizer/unicode.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {
namespace {

bool is_tidy(std::string_view text) {
  if (text.empty()) return true;
  bool doubled = false;
  for (std::size_t i = 1; i < text.size(); ++i)
    doubled |= is_blank_or_feed(text[i - 1]) & is_blank_or_feed(text[i]);
  return !doubled && !is_blank_or_feed(text.front()) && !is_blank_or_feed(text.back());
}

void fold_run(std::string_view text, std::size_t begin, std::size_t end, std::string& out) {
  const bool at_edge = out.empty() || end == text.size();
  const std::string_view run = text.substr(begin, end - begin);
  const bool breaks = run.find('\n') != std::string_view::npos;
  const bool base = run.back() == ' ' && is_extending(text, end);
  if (!at_edge) out += breaks ? '\n' : ' ';
  if (base && (at_edge || breaks)) out += ' ';
}

}  // namespace

bool is_extending(std::string_view text, std::size_t position) {
  if (position >= text.size() || static_cast<unsigned char>(text[position]) < 0x80) return false;
  GraphemeBreaks breaks;
  breaks.before(U' ');
  return !breaks.before(decode(text, position).code_point);
}

std::string_view fold_blanks(std::string_view text, std::string& out) {
  if (is_tidy(text)) return text;
  out.clear();
  for (std::size_t at = 0; at < text.size();) {
    const auto* const begin = std::find_if(text.begin() + at, text.end(), is_blank_or_feed);
    const auto* const end = std::find_if_not(begin, text.end(), is_blank_or_feed);
    const auto word_end = static_cast<std::size_t>(begin - text.begin());
    out.append(text, at, word_end - at);
    at = static_cast<std::size_t>(end - text.begin());
    if (word_end < at) fold_run(text, word_end, at, out);
  }
  return out == text ? text : std::string_view(out);
}

void fold_lines(std::string& text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::string folded;
  const std::string_view tidy = fold_blanks(text, folded);
  if (tidy.data() != text.data()) text.assign(tidy);
}

}  // namespace casebook::normalizer
