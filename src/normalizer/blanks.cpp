// SPDX-License-Identifier: MIT
#include "normalizer/blanks.hpp"

#include <algorithm>

#include "text/byte_block.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// The position of two adjacent blanks at or after `from`; text.size() if there are none.
std::size_t find_doubled(std::string_view text, std::size_t from) {
  const char* const data = text.data();
  for (; from + block_size < text.size(); from += block_size) {
    if (any_of(blanks_in(load_block(data + from)) & blanks_in(load_block(data + from + 1)))) break;
  }
  for (; from + 1 < text.size(); ++from) {
    if (is_blank_or_feed(data[from]) && is_blank_or_feed(data[from + 1])) return from;
  }
  return text.size();
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank_or_feed(text[at])) ++at;
  return at;
}

/// What a run of blanks within a text becomes.
void fold_run(std::string_view text, std::size_t begin, std::size_t end, std::string& out) {
  const bool breaks = text.substr(begin, end - begin).find('\n') != std::string_view::npos;
  out += breaks ? '\n' : ' ';
  if (breaks && text[end - 1] == ' ' && is_extending(text, end)) out += ' ';
}

}  // namespace

std::string_view trim_blanks(std::string_view text) {
  std::size_t begin = skip_blanks(text, 0);
  if (begin > 0 && text[begin - 1] == ' ' && is_extending(text, begin)) --begin;
  std::size_t end = text.size();
  while (end > begin && is_blank_or_feed(text[end - 1])) --end;
  return text.substr(begin, end - begin);
}

bool is_extending(std::string_view text, std::size_t position) {
  if (position >= text.size() || static_cast<unsigned char>(text[position]) < 0x80) return false;
  GraphemeBreaks breaks;
  breaks.before(U' ');
  return !breaks.before(decode(text, position).code_point);
}

std::string_view fold_blanks(std::string_view text, std::string& out) {
  text = trim_blanks(text);
  std::size_t run = find_doubled(text, 0);
  if (run == text.size()) return text;
  out.clear();
  for (std::size_t done = 0;; run = find_doubled(text, done)) {
    out.append(text, done, run - done);
    if (run == text.size()) return out;
    done = skip_blanks(text, run);
    fold_run(text, run, done, out);
  }
}

void fold_lines(std::string& text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::string folded;
  const std::string_view tidy = fold_blanks(text, folded);
  if (tidy.size() != text.size()) text = std::string(tidy);
}

}  // namespace casebook
