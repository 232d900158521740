// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/mathematics.hpp"

#include <array>
#include <cstddef>
#include <string>

#include "normalizer/markdown/next_of.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Whether `content` holds what only TeX has: a command, an exponent, an index in braces.
bool holds_tex(std::string_view content) {
  for (std::size_t at = content.find_first_of("\\^_"); at != npos;
       at = content.find_first_of("\\^_", at + 1)) {
    const char after = at + 1 < content.size() ? content[at + 1] : ' ';
    if (content[at] == '^' || (content[at] == '_' && after == '{')) return true;
    if (content[at] == '\\' && is_ascii_letter(after)) return true;
  }
  return false;
}

/// `**` that is no exponent, as in `x^{**}`.
bool holds_bold(std::string_view content) {
  const std::size_t mark = content.find("**");
  return mark != npos && (mark == 0 || (content[mark - 1] != '^' && content[mark - 1] != '{'));
}

/// Whether `content` begins like a sum of money and goes on in words.
bool is_sum_of_money(std::string_view content) {
  if (!is_digit(content.front()) || holds_tex(content)) return false;
  const std::size_t blank = content.find(' ');
  return blank != npos && blank + 2 < content.size() && is_ascii_letter(content[blank + 1]) &&
         is_ascii_letter(content[blank + 2]);
}

/// `1` or `^2`: the number of a footnote.
bool is_footnote(std::string_view content) {
  return content.find_first_not_of("0123456789^*, ") == npos;
}

/// Whether `content`, cut off by the end of a text, reads like a formula and not like words.
bool is_cut_formula(std::string_view content) {
  constexpr std::ptrdiff_t shortest_word = 3;
  if (is_footnote(content)) return false;
  if (holds_tex(content) || content.find_first_of("_=") != npos) return true;
  std::ptrdiff_t letters = 0;
  for (const char c : content) {
    letters = is_ascii_letter(c) ? letters + 1 : 0;
    if (letters == shortest_word || !is_ascii(c)) return false;
  }
  return true;
}

/// Finds the end of the mathematics that opens at a position; npos if there is none.
class Mathematics {
 public:
  explicit Mathematics(std::string_view text) : text_(text) {}

  std::size_t end_at(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("\\(")) return end_of(at, 2, "\\)", parentheses);
    if (rest.starts_with("\\[")) return is_label(at) ? npos : end_of(at, 2, "\\]", brackets);
    if (rest.starts_with("\\begin{")) return end_of_environment(at);
    if (rest.starts_with("$$")) return end_of_display(at);
    if (rest.starts_with('$') && may_open(at)) return end_of_dollar(at);
    return npos;
  }

 private:
  enum Kind : std::size_t { parentheses, brackets, dollars, environment, kind_count };

  bool may_open(std::size_t at) const {
    const char before = at == 0 ? ' ' : text_[at - 1];
    const bool apart = !is_alnum(before) && before != '$' && before != '\\';
    return apart && at + 1 < text_.size() && !is_space(text_[at + 1]);
  }

  /// The label of a link whose brackets are escaped, or a footnote.
  bool is_label(std::size_t at) const {
    const std::size_t close = text_.substr(0, at + 16).find("\\]", at + 2);
    if (close != npos && is_footnote(text_.substr(at + 2, close - at - 2))) return true;
    return at > 0 && text_[at - 1] == '[';
  }

  /// The end of what `closing` closes, unless the paragraph ends before it or other marks show that
  /// this is no mathematics.
  std::size_t end_of(std::size_t at, std::size_t size, std::string_view closing, Kind kind) {
    const std::size_t begin = at + size;
    if (begin < none_before_[kind]) return npos;
    bool line_empty = false;
    for (std::size_t i = begin; i < text_.size(); ++i) {
      if (text_.substr(i, closing.size()) == closing) return i + closing.size();
      if (text_[i] == '`' || (text_[i] == '\n' && line_empty)) return give_up(i, kind);
      line_empty = text_[i] == '\n' || (line_empty && is_space(text_[i]));
    }
    return is_cut_formula(text_.substr(begin)) ? text_.size() : give_up(text_.size(), kind);
  }

  std::size_t end_of_environment(std::size_t at) {
    constexpr std::string_view begin = "\\begin";
    constexpr std::size_t longest = 32;
    const std::size_t open = at + begin.size();
    const std::size_t close = text_.substr(0, open + longest).find('}', open);
    if (close == npos) return npos;
    const std::string name(text_.substr(open, close + 1 - open));
    return end_of(at, begin.size() + name.size(), "\\end" + name, environment);
  }

  std::size_t end_of_display(std::size_t at) {
    const std::size_t end = end_of(at, 2, "$$", dollars);
    const bool prose = end != npos && holds_bold(text_.substr(at, end - at));
    return prose ? npos : end;
  }

  std::size_t end_of_dollar(std::size_t at) const {
    for (std::size_t i = at + 1; i < text_.size(); ++i) {
      if (text_[i] == '`' || text_[i] == '\n') return npos;
      if (text_[i] == '$' && text_[i - 1] != '\\')
        return closes(i) && is_formula(text_.substr(at + 1, i - at - 1)) ? i + 1 : npos;
    }
    const std::string_view rest = text_.substr(at + 1);
    return !is_digit(text_[at + 1]) && is_formula(rest) && holds_tex(rest) ? text_.size() : npos;
  }
  bool closes(std::size_t at) const {
    const char after = at + 1 < text_.size() ? text_[at + 1] : ' ';
    return !is_space(text_[at - 1]) && !is_alnum(after) && after != '{';
  }
  static bool is_formula(std::string_view content) {
    return !content.empty() && !holds_bold(content) && !is_sum_of_money(content);
  }

  /// A stretch that was searched in vain is not searched again.
  std::size_t give_up(std::size_t at, Kind kind) {
    none_before_[kind] = at;
    return npos;
  }

  std::string_view text_;
  std::array<std::size_t, kind_count> none_before_{};
};

}  // namespace

void hide_mathematics(std::string_view text, PreparedText& out) {
  Mathematics mathematics(text);
  constexpr AsciiSet openings("$\\");
  for (std::size_t at = next_of(text, openings); at != npos; at = next_of(text, openings, at)) {
    const std::size_t end = mathematics.end_at(at);
    const std::size_t escaped = text[at] == '\\' ? 2 : 1;
    if (end != npos) out.hide(at, end);
    at = end != npos ? end : at + escaped;
  }
}

}  // namespace casebook
