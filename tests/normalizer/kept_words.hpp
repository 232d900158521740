// SPDX-License-Identifier: MIT
// Whether the variant without links has the words of the one with them. Shares nothing with the
// code under test.
#pragma once

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook::testing {

/// The bytes of a text that no variant without links has to hold: its links and their markup.
class LinkMarkup {
 public:
  explicit LinkMarkup(const Case& one) : text_(one.text.with_links), marked_(text_.size()) {
    std::transform(text_.begin(), text_.end(), text_.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const Link& link : one.links) {
      mark_attribute(link.begin);
      mark_tag(link);
    }
    mark_closing_tags();
    mark_bbcode();
    for (const Link& link : one.links) gone_.emplace_back(link.begin, link.end);
  }

  bool has(std::size_t at) const { return marked_[at]; }

  /// Whether the byte is one of a link, which is never kept.
  bool in_link(std::size_t at) const {
    return std::ranges::any_of(gone_,
                               [&](auto& link) { return link.first <= at && at < link.second; });
  }

 private:
  static constexpr std::size_t npos = std::string::npos;

  void mark(std::size_t begin, std::size_t end) {
    for (; begin < std::min(end, text_.size()); ++begin) marked_[begin] = true;
  }

  /// `href="` and the like right before a link.
  void mark_attribute(std::size_t link) {
    for (const std::string_view name : {"href=", "src=", "srcset="})
      for (const std::string_view quote : {"", "\"", "'", "<", "\"<", "'<"}) {
        const std::string written = std::string(name) + std::string(quote);
        const bool before = std::string_view(text_).substr(0, link).ends_with(written);
        if (before) mark(link - written.size(), link);
      }
  }

  /// The tag around a link, which the end of the text may cut off behind an attribute for
  /// addresses. One of several lines has such an attribute, and is closed.
  void mark_tag(const Link& link) {
    std::size_t value = link.begin;
    if (value > 0 && text_[value - 1] == '<') --value;  // href="<https://…
    std::size_t begin = value == 0 ? npos : text_.find_last_of("<>", value - 1);
    if (begin != npos && is_quoted(begin)) begin = text_.rfind('<', begin);
    if (begin == npos || text_[begin] != '<') return;
    const std::string inside = text_.substr(begin, link.begin - begin);
    const bool named = inside.find("href") != npos || inside.find("src") != npos;
    const bool lines = inside.find('\n') != npos;
    std::size_t end = text_.find_first_of(named ? "<" : "<\n", link.end);
    end = text_.rfind('>', end);  // others may stand in quoted values
    if (end < link.end) end = npos;
    if (lines && (!named || end == npos)) return;
    if (end != npos || named) mark(begin, end);
  }

  /// Whether the `>` at `at` stands in a quoted value of a tag.
  bool is_quoted(std::size_t at) const {
    const std::size_t open = text_.rfind('<', at);
    if (open == npos) return false;
    const std::string tag = text_.substr(open, at - open);
    return std::ranges::count(tag, '"') % 2 == 1 || std::ranges::count(tag, '\'') % 2 == 1;
  }

  void mark_closing_tags() {
    for (std::size_t at = 0; (at = text_.find("</", at)) != npos; at += 2)
      mark(at, text_.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", at + 2));
  }

  /// Tags of BBCode, and a closing one that the end of the text cuts off: `[/ur`.
  void mark_bbcode() {
    const std::size_t cut = text_.rfind("[/");
    const std::size_t end = text_.find_last_not_of(" \t\r\n") + 1;
    for (const std::string name : {"url", "link", "img", "image", "media", "video", "youtube"}) {
      for (const std::string& tag : {"[" + name + "=", "[" + name + "]", "[/" + name + "]"})
        for (std::size_t at = 0; (at = text_.find(tag, at)) != npos; ++at)
          mark(at, at + tag.size());
      if (cut != npos && cut < end && ("[/" + name).starts_with(text_.substr(cut, end - cut)))
        mark(cut, end);
    }
  }

  std::string text_;  ///< in lower case
  std::vector<bool> marked_;
  std::vector<std::pair<std::size_t, std::size_t>> gone_;
};

/// Letters and digits; `may_go` says which of them are markup.
struct Words {
  std::u32string letters;
  std::vector<bool> may_go;
};

/// A character's canonical decomposition: a letter and an accent that had a tag between them are
/// one character when it is gone, as a browser shows them.
inline std::u32string decomposed(char32_t c) {
  std::array<utf8proc_int32_t, 8> parts{};
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                             parts.size(), UTF8PROC_DECOMPOSE, nullptr);
  return {parts.begin(), parts.begin() + count};
}

inline Words words_of(std::string_view text, const LinkMarkup* markup) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = decode(text, at);
    if (!markup || !markup->in_link(at)) {
      for (const char32_t part : decomposed(code_point)) {
        if (!is_letter(part) && !is_number(part)) continue;
        words.letters += part;
        words.may_go.push_back(markup && markup->has(at));
      }
    }
    at += length;
  }
  return words;
}

inline std::u32string letters_of(std::string_view text) { return words_of(text, nullptr).letters; }

/// Whether the plain variant has every letter and digit between the links, in order, and no other;
/// those of markup may be missing.
inline bool keeps_words(const Case& one) {
  const LinkMarkup markup(one);
  const Words all = words_of(one.text.with_links, &markup);
  const std::u32string plain = letters_of(one.text.without_links);
  if (all.letters == plain) return true;
  // How much of the plain variant the letters read so far can stand for.
  std::vector<std::size_t> reached{0};
  for (std::size_t i = 0; i < all.letters.size() && !reached.empty(); ++i) {
    std::vector<std::size_t> next;
    for (const std::size_t length : reached) {
      if (all.may_go[i] && (next.empty() || next.back() != length)) next.push_back(length);
      if (length < plain.size() && plain[length] == all.letters[i]) next.push_back(length + 1);
    }
    reached = std::move(next);
  }
  return !reached.empty() && reached.back() == plain.size();
}

}  // namespace casebook::testing
