// SPDX-License-Identifier: MIT
#include "normalizer/links/markup.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_tag = 1024;  // in bytes, before and after an address

/// The beginning of the attribute whose value begins at `value`, at or after `floor`; npos if there
/// is none.
std::size_t attribute_before(std::string_view text, std::size_t floor, std::size_t value) {
  std::size_t pos = value;
  const auto skip = [&](std::string_view characters) {
    while (pos > floor && characters.find(text[pos - 1]) != npos) --pos;
  };
  if (pos > floor && (text[pos - 1] == '"' || text[pos - 1] == '\'')) --pos;
  skip(" ");
  if (pos == floor || text[pos - 1] != '=') return npos;
  --pos;
  skip(" ");
  const std::size_t end = pos;
  while (pos > floor && (is_alnum(text[pos - 1]) || text[pos - 1] == '-')) --pos;
  return pos < end ? pos : npos;
}

/// The beginning of the tag whose attribute begins at `attribute`; npos if it is in no tag.
std::size_t tag_before(std::string_view text, std::size_t floor, std::size_t attribute) {
  floor = std::max(floor, attribute - std::min(attribute, longest_tag));
  const std::size_t found = text.substr(0, attribute).find_last_of("<>\n");
  if (found == npos || found < floor || text[found] != '<') return npos;
  return is_ascii_letter(text[found + 1]) ? found : npos;
}

/// Widens the spans of a text one after the other.
class Widening {
 public:
  Widening(std::string_view text, const std::vector<LinkSpan>& spans)
      : text_(text), spans_(spans), close_(next_close(0)) {}

  std::vector<LinkSpan> run() {
    for (next_ = 0; next_ < spans_.size();) {
      LinkSpan span = spans_[next_++];
      take_closings(span.begin);
      const std::size_t attribute = attribute_before(text_, floor_, span.begin);
      if (attribute != npos) widen(span, attribute);
      add(span);
    }
    take_closings(text_.size());
    return std::move(widened_);
  }

 private:
  void widen(LinkSpan& span, std::size_t attribute) {
    const std::size_t tag = tag_before(text_, floor_, attribute);
    const std::size_t end = text_.substr(0, span.end + longest_tag).find_first_of("<>\n", span.end);
    if (tag != npos && end != npos && text_[end] == '>') {
      while (next_ < spans_.size() && spans_[next_].begin < end) ++next_;
      span.begin = static_cast<std::uint32_t>(tag);
      span.end = static_cast<std::uint32_t>(end + 1);
      anchors_ += lower(text_[tag + 1]) == 'a' && !is_alnum(text_[tag + 2]);
    } else if (names_address(text_.substr(attribute, span.begin - attribute))) {
      const bool quoted = text_[span.begin - 1] == '"' || text_[span.begin - 1] == '\'';
      const bool closed =
          quoted && span.end < text_.size() && text_[span.end] == text_[span.begin - 1];
      span.begin = static_cast<std::uint32_t>(attribute);
      span.end += closed;
    }
  }

  static bool names_address(std::string_view attribute) {
    return equal_but_case(attribute.substr(0, 4), "href") ||
           equal_but_case(attribute.substr(0, 3), "src");
  }

  /// Adds the closing tags before `end` whose opening tags are part of a span.
  void take_closings(std::size_t end) {
    constexpr std::size_t size = std::string_view("</a>").size();
    while (close_ != npos && close_ < end) {
      if (close_ >= floor_ && anchors_ > 0) {
        --anchors_;
        add({static_cast<std::uint32_t>(close_), static_cast<std::uint32_t>(close_ + size),
             Link::Kind::whole});
      }
      close_ = next_close(close_ + size);
    }
  }
  std::size_t next_close(std::size_t from) const {
    std::size_t found = text_.find("</", from);
    while (found != npos && !equal_but_case(text_.substr(found, 4), "</a>")) {
      found = text_.find("</", found + 2);
    }
    return found;
  }
  void add(const LinkSpan& span) {
    widened_.push_back(span);
    floor_ = span.end;
  }

  std::string_view text_;
  const std::vector<LinkSpan>& spans_;
  std::vector<LinkSpan> widened_;
  std::size_t next_ = 0;     ///< of the links that are still to come
  std::size_t floor_ = 0;    ///< the end of the last span
  std::size_t anchors_ = 0;  ///< opening tags that were links and are not closed yet
  std::size_t close_;        ///< where the next `</a>` begins
};

}  // namespace

void widen_to_markup(std::string_view text, std::vector<LinkSpan>& spans) {
  const bool any = std::ranges::any_of(
      spans, [&](const LinkSpan& span) { return attribute_before(text, 0, span.begin) != npos; });
  if (any) spans = Widening(text, spans).run();
}

}  // namespace casebook
