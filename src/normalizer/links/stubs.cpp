// SPDX-License-Identifier: MIT
#include "normalizer/links/stubs.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "normalizer/blanks.hpp"
#include "normalizer/links/characters.hpp"
#include "normalizer/links/joining/separators.hpp"
#include "normalizer/links/marks.hpp"
#include "normalizer/links/scheme.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::string_view ellipsis = "…";

// The characters that may stand before a stub, and between it and a link.
constexpr AsciiSet before_scheme(" \n\"'([{<,;!?");
constexpr AsciiSet hanging(".,;:!?/)]}>*_`");

/// The beginning of `pic.tw` or a longer beginning of `pic.twitter.com` that ends at `end`.
std::size_t picture_before(std::string_view text, std::size_t floor, std::size_t end) {
  constexpr std::string_view host = "pic.twitter.com";
  constexpr std::size_t least = std::string_view("pic.tw").size();
  for (std::size_t size = least; size <= host.size(); ++size) {
    if (has_word_before(text, floor, end, host.substr(0, size))) return end - size;
  }
  return npos;
}

/// Looks for stubs from the end of a text backwards, link by link.
class BackwardScanner {
 public:
  BackwardScanner(std::string_view text, std::vector<LinkSpan>& spans)
      : text_(text), spans_(spans), known_(spans.size()), link_(spans.size()), end_(text.size()) {}

  void run() {
    while (step()) {
    }
    if (spans_.size() == known_) return;
    std::sort(spans_.begin() + static_cast<std::ptrdiff_t>(link_), spans_.end(),
              [](const LinkSpan& a, const LinkSpan& b) { return a.begin < b.begin; });
  }

 private:
  /// Moves back over one link or stub; false at the first ordinary word.
  bool step() {
    floor_ = link_ > 0 ? spans_[link_ - 1].end : 0;
    const std::size_t letters_end = skip_marks();
    if (letters_end == floor_) {
      if (link_ == 0) return false;
      end_ = spans_[--link_].begin;
      return true;
    }
    const std::size_t begin = stub_before(letters_end);
    if (begin == npos) return false;
    spans_.push_back({static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(stub_end(letters_end)), Link::Kind::truncated});
    end_ = begin;
    return true;
  }

  /// The end of the last letter or digit before `end_`.
  std::size_t skip_marks() const {
    std::size_t pos = end_;
    while (pos > floor_) {
      const Decoded c = decode_before(text_, pos);
      const bool word =
          c.length == 1 ? is_alnum(text_[pos - 1]) : is_letter_script(script_of(c.code_point));
      if (word) break;
      pos -= c.length;
    }
    return pos;
  }

  std::size_t stub_before(std::size_t end) const {
    const std::size_t scheme = scheme_before(text_, floor_, end);
    if (scheme != npos) return is_cut_off(scheme, end) ? scheme : npos;
    const bool cut = end < text_.size() && ellipsis_at(text_, end) > 0 && text_[end - 1] == 't';
    return cut ? word_before(text_, floor_, end, "ht") : npos;
  }

  /// Whether an address was cut off behind the scheme [begin, end). Without its colon a scheme is a
  /// word, and so is one in capitals or with a mark behind it that closes something.
  bool is_cut_off(std::size_t begin, std::size_t end) const {
    const bool colon = end < text_.size() && text_[end] == ':';
    if (!colon || is_in_capitals(text_.substr(begin, end - begin))) return false;
    return !closes(stub_end(end), begin) && (stands_free(begin) || stub_end(end) > end + 1);
  }

  /// The end of the stub whose letters end at `end`, including a colon, slashes and an ellipsis.
  std::size_t stub_end(std::size_t end) const {
    if (end < text_.size() && text_[end] == ':') ++end;
    end = skip_slashes(text_, end);
    return end < text_.size() ? end + ellipsis_at(text_, end) : end;
  }

  /// True if a sentence continues or ends right at `pos`, the end of a stub. A quotation mark that
  /// opens before the next link does not count.
  bool closes(std::size_t pos, std::size_t scheme) const {
    if (pos >= end_) return false;
    const std::string_view rest = text_.substr(pos);
    if (!begins_with_closing(rest) && rest.front() != '`') return leading_terminals(rest) > 0;
    const bool enclosed = scheme > floor_ && text_[scheme - 1] != ' ' && text_[scheme - 1] != '\n';
    const std::size_t behind = pos + decode(text_, pos).length;
    return enclosed || end_ == text_.size() || text_.find_first_not_of(' ', behind) != end_;
  }

  /// True if the word at `pos` stands by itself, in quotation marks or brackets, or follows a link
  /// with only marks between them.
  bool stands_free(std::size_t pos) const {
    std::size_t hung = pos;
    while (hung > floor_ && hanging.has(text_[hung - 1])) --hung;
    const auto is_free = [this](std::size_t p) {
      return p == floor_ || !is_ascii(text_[p - 1]) || before_scheme.has(text_[p - 1]);
    };
    return is_free(pos) || is_free(hung);
  }

  std::string_view text_;
  std::vector<LinkSpan>& spans_;
  std::size_t known_;      ///< the number of links at first
  std::size_t link_;       ///< how many of them begin before `end_`
  std::size_t end_;        ///< only links and marks follow
  std::size_t floor_ = 0;  ///< the end of the last link before `end_`
};

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
  const std::size_t letters = colon ? end - 1 : end;
  const std::size_t scheme = scheme_before(text, floor, letters);
  if (scheme != npos && is_in_capitals(text.substr(scheme, letters - scheme))) return npos;
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

void keep_schemes(std::string_view text, std::vector<LinkSpan>& spans) {
  const auto is_address = [&](LinkSpan& span) {
    const std::string_view address = text.substr(span.begin, span.end - span.begin);
    const std::size_t marks = address.find(':');
    if (marks == npos) return span.kind == Link::Kind::whole;
    const std::size_t end = std::min(address.find_first_not_of(":/", marks), address.size());
    span.end = span.begin + static_cast<std::uint32_t>(end);
    span.begin += static_cast<std::uint32_t>(marks);
    return true;
  };
  spans.erase(std::remove_if(spans.begin(), spans.end(), std::not_fn(is_address)), spans.end());
}

std::string without_marks(std::string_view text) {
  std::string blank(text);
  std::ranges::replace_if(
      blank, [](char c) { return c == ':' || c == '/'; }, ' ');
  std::string folded;
  return std::string(fold_blanks(blank, folded));
}

void add_hanging_stubs(std::string_view text, std::vector<LinkSpan>& spans) {
  BackwardScanner(text, spans).run();
}

}  // namespace casebook
