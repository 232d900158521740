// SPDX-License-Identifier: MIT
#include "normalizer/link_cut.hpp"

#include <algorithm>

#include "normalizer/link_char.hpp"
#include "normalizer/link_scheme.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view ellipsis = "\xe2\x80\xa6";

bool begins_word(std::string_view text, std::size_t floor, std::size_t pos) {
  if (pos == floor) return true;
  const Decoded before = decode_before(text, pos);
  return before.length == 1 ? !is_alnum(text[pos - 1]) && text[pos - 1] != '_'
                            : script_of(before.code_point) != Script::latin;
}

/// The word that ends at `end`, if it is one of `words` and a word of its own; else npos.
template <typename Words>
std::size_t word_before(std::string_view text, std::size_t floor, std::size_t end,
                        const Words& words) {
  for (std::string_view word : words) {
    if (!has_word_before(text, floor, end, word)) continue;
    const std::size_t begin = end - word.size();
    if (begins_word(text, floor, begin)) return begin;
  }
  return npos;
}

/// `pic.tw` and whatever more of `pic.twitter.com` stands before `end`.
std::size_t picture_before(std::string_view text, std::size_t floor, std::size_t end) {
  constexpr std::string_view host = "pic.twitter.com";
  for (std::size_t size = 6; size <= host.size(); ++size) {
    if (has_word_before(text, floor, end, host.substr(0, size))) return end - size;
  }
  return npos;
}

bool is_word_character(std::string_view text, std::size_t pos) {
  const char c = text[pos];
  if (is_ascii(c)) return is_alnum(c);
  const Script script = script_of(decode(text, pos).code_point);
  return script != Script::other && script != Script::dense_punctuation && script != Script::joiner;
}

/// Goes back from `end` over what is neither letter nor digit; stays at or after `floor`.
std::size_t skip_marks_back(std::string_view text, std::size_t floor, std::size_t end) {
  while (end > floor) {
    const std::size_t pos = end - decode_before(text, end).length;
    if (is_word_character(text, pos)) break;
    end = pos;
  }
  return end;
}

/// True where a sentence goes on, or ends, right after a word at `pos`: the word is one of its own.
/// A quote that opens right before the link at `link` does not count.
bool closes_sentence(std::string_view text, std::size_t pos, std::size_t link) {
  constexpr std::string_view marks = ".,;!?)]}'\"";
  if (pos >= text.size()) return false;
  const Decoded c = decode(text, pos);
  const bool quote = c.code_point == '"' || c.code_point == '\'' || c.code_point == 0xbb ||
                     script_of(c.code_point) == Script::dense_punctuation;
  if (quote && link < text.size() && text.find_first_not_of(' ', pos + c.length) == link) {
    return false;
  }
  if (c.length == 1) return marks.find(text[pos]) != npos;
  return c.code_point == 0x201d || c.code_point == 0x2019 || c.code_point == 0xbb ||
         script_of(c.code_point) == Script::dense_punctuation;
}

/// True where a word at `pos` stands by itself, in quotes or brackets, or after a link: `@http` and
/// `a-http` do not.
bool stands_free(std::string_view text, std::size_t floor, std::size_t pos) {
  constexpr std::string_view marks = " \n\"'([{<,;!?";
  std::size_t hung = pos;
  while (hung > floor && std::string_view(".,;:!?/)]}>*_`").find(text[hung - 1]) != npos) --hung;
  const auto is_free = [&](std::size_t p) {
    return p == floor || !is_ascii(text[p - 1]) || marks.find(text[p - 1]) != npos;
  };
  return is_free(pos) || is_free(hung);
}

/// `http and https`: a word that the words before it call a protocol.
bool is_named_as_protocol(std::string_view text, std::size_t floor, std::size_t begin) {
  constexpr std::string_view words[] = {"and",   "or",   "vs",  "over", "use", "uses",
                                        "using", "used", "not", "than", "with"};
  return begin > floor && text[begin - 1] == ' ' &&
         word_before(text, floor, begin - 1, words) != npos;
}

/// Where a scheme begins that hangs at `end`, before nothing but marks; npos where none does.
std::size_t hanging_stub(std::string_view text, std::size_t floor, std::size_t end,
                         std::size_t link) {
  constexpr std::string_view schemes[] = {"https", "http"};
  if (closes_sentence(text, end, link)) return npos;
  const std::size_t begin = word_before(text, floor, end, schemes);
  if (begin == npos || !stands_free(text, floor, begin) || is_named_as_protocol(text, floor, begin))
    return npos;
  return begin;
}

/// Where `ht…` begins, whose letters end at `end`. No word of the sentence: only where nothing but
/// marks follows.
std::size_t cut_letters(std::string_view text, std::size_t floor, std::size_t end) {
  constexpr std::string_view letters = "ht";
  const bool cut = end >= floor + letters.size() && end < text.size() &&
                   text.substr(end - letters.size(), letters.size()) == letters &&
                   ellipsis_at(text, end) > 0 && begins_word(text, floor, end - letters.size());
  return cut ? end - letters.size() : npos;
}

/// One past what belongs to the stub whose letters end at `end`: a colon, slashes, an ellipsis.
std::size_t stub_end(std::string_view text, std::size_t end) {
  if (end < text.size() && text[end] == ':') ++end;
  end = skip_slashes(text, end);
  return end < text.size() ? end + ellipsis_at(text, end) : end;
}

LinkSpan truncated_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
          Link::Kind::truncated};
}

}  // namespace

std::size_t ellipsis_at(std::string_view text, std::size_t pos) {
  if (text.substr(pos, ellipsis.size()) == ellipsis) return ellipsis.size();
  std::size_t end = pos;
  while (end < text.size() && text[end] == '.') ++end;
  return end - pos >= 3 ? end - pos : 0;
}

std::size_t stub_before_ellipsis(std::string_view text, std::size_t floor, std::size_t end) {
  constexpr std::string_view cut[] = {"htt"};
  const std::size_t colon = end > floor && text[end - 1] == ':' ? end - 1 : end;
  const std::size_t scheme = scheme_before(text, floor, colon);
  if (scheme != npos) return scheme;
  if (colon != end) return npos;
  const std::size_t picture = picture_before(text, floor, end);
  if (picture != npos) return picture;
  return word_before(text, floor, end, cut);
}

void add_hanging_stubs(std::string_view text, std::vector<LinkSpan>& spans) {
  const std::size_t known = spans.size();
  std::size_t links = known;  // those before `end`
  std::size_t end = text.size();
  for (;;) {
    const std::size_t floor = links > 0 ? spans[links - 1].end : 0;
    const std::size_t word_end = skip_marks_back(text, floor, end);
    if (word_end == floor) {
      if (links == 0) break;
      end = spans[--links].begin;
      continue;
    }
    std::size_t begin = hanging_stub(text, floor, word_end, end);
    if (begin == npos) begin = cut_letters(text, floor, word_end);
    if (begin == npos) break;
    spans.push_back(truncated_span(begin, stub_end(text, word_end)));
    end = begin;
  }
  if (spans.size() == known) return;
  std::sort(spans.begin() + static_cast<std::ptrdiff_t>(links), spans.end(),
            [](const LinkSpan& a, const LinkSpan& b) { return a.begin < b.begin; });
}

}  // namespace casebook::normalizer
