// SPDX-License-Identifier: MIT
#include "normalizer/probe/tail.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "normalizer/blanks.hpp"
#include "text/east_asian.hpp"
#include "text/terminal_punctuation.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

enum class Mark { none, spaced, fullwidth };

Mark mark_of(char32_t c) {
  if (terminal_punctuation(c) == TerminalPunctuation::none) return Mark::none;
  return east_asian(c) == EastAsian::none ? Mark::spaced : Mark::fullwidth;
}

struct Pair {
  char32_t opening;
  char32_t closing;
};

constexpr Pair pairs[] = {{'(', ')'},       {'[', ']'},       {'{', '}'},       {'<', '>'},
                          {0xAB, 0xBB},     {0xBB, 0xAB},     {0x2039, 0x203A}, {0x203A, 0x2039},
                          {0x3008, 0x3009}, {0x300A, 0x300B}, {0x300C, 0x300D}, {0x300E, 0x300F},
                          {0x3010, 0x3011}, {0x3014, 0x3015}, {0xFF08, 0xFF09}, {0xFF3B, 0xFF3D},
                          {0xFF62, 0xFF63}};

constexpr bool is_double_quote(char32_t c) { return c == '"' || (c >= 0x201C && c <= 0x201F); }
constexpr bool is_single_quote(char32_t c) { return c == '\'' || (c >= 0x2018 && c <= 0x201B); }

bool ends_at(std::string_view text, std::size_t at) {
  return at == text.size() || is_blank_or_feed(text[at]);
}

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(decode(text, at).code_point);
}

/// The brackets and quotation marks that a probe opens and does not close.
class Openings {
 public:
  explicit Openings(std::string_view probe) : probe_(probe) {}

  /// True if `c` closes something open, which then no longer counts as open.
  bool close(char32_t c) {
    if (is_double_quote(c)) return count_quotes(is_double_quote) % 2 == 1 && once(double_closed_);
    if (is_single_quote(c)) return count_quotes(is_single_quote) % 2 == 1 && once(single_closed_);
    const auto* pair = std::find_if(std::begin(pairs), std::end(pairs),
                                    [&](const Pair& one) { return one.closing == c; });
    if (pair == std::end(pairs)) return false;
    auto& open = open_[static_cast<std::size_t>(pair - std::begin(pairs))];
    if (!open) open = count(pair->opening) - count(c);
    return (*open)-- > 0;
  }

 private:
  static bool once(bool& done) { return !std::exchange(done, true); }

  std::ptrdiff_t count(char32_t wanted) const {
    std::ptrdiff_t found = 0;
    for (std::size_t at = 0; at < probe_.size(); at += decode(probe_, at).length) {
      found += decode(probe_, at).code_point == wanted;
    }
    return found;
  }
  /// Counts quotation marks, except apostrophes within words.
  std::size_t count_quotes(bool (*is_quote)(char32_t)) const {
    std::size_t found = 0;
    for (std::size_t at = 0; at < probe_.size();) {
      const Decoded next = decode(probe_, at);
      found += is_quote(next.code_point) && !is_apostrophe(at, at + next.length);
      at += next.length;
    }
    return found;
  }
  bool is_apostrophe(std::size_t begin, std::size_t end) const {
    return begin > 0 && is_letter(decode_before(probe_, begin).code_point) &&
           letter_at(probe_, end);
  }

  std::string_view probe_;
  std::optional<std::ptrdiff_t> open_[std::size(pairs)];  ///< counted once, when first asked for
  bool double_closed_ = false;
  bool single_closed_ = false;
};

/// The end of a mark between blanks, the first of which is at `end`; `end` if there is none.
std::size_t skip_lone_mark(std::string_view text, std::size_t end) {
  if (text.substr(end).size() < 2 || text[end] != ' ' || text[end + 1] == '.') return end;
  const bool mark = mark_of(decode(text, end + 1).code_point) == Mark::spaced;
  const std::size_t behind = end + 1 + decode(text, end + 1).length;
  return mark && ends_at(text, behind) ? behind : end;
}

}  // namespace

std::size_t skip_tail(std::string_view text, std::size_t end) {
  if (ends_at(text, end)) return skip_lone_mark(text, end);
  Openings openings(text.substr(0, end));
  std::size_t accepted = end;
  for (std::size_t at = end; at < text.size() && !text.substr(at).starts_with("..");) {
    const Decoded next = decode(text, at);
    const std::size_t behind = at + next.length;
    const bool apostrophe = is_single_quote(next.code_point) && letter_at(text, behind);
    const Mark mark = mark_of(next.code_point);
    const bool closes = mark == Mark::none && !apostrophe && openings.close(next.code_point);
    if ((mark == Mark::none && !closes) || is_extending(text, behind)) break;
    if (closes || mark == Mark::fullwidth || ends_at(text, behind)) accepted = behind;
    at = behind;
  }
  return accepted;
}

}  // namespace casebook
