// SPDX-License-Identifier: MIT
#include "normalizer/links/labels.hpp"

#include <algorithm>
#include <array>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/joining/endings.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_label = 1024;  // in bytes
constexpr AsciiSet before_labelled("<(=\"']");
constexpr std::array<std::string_view, 7> bbcode_names = {"url",   "link",  "img",  "youtube",
                                                          "image", "media", "video"};

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// True if two pieces of text would become one word.
bool would_join(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return false;
  const auto script = [](const Decoded& c) {
    const bool word = c.length == 1 && is_alnum(static_cast<char>(c.code_point));
    return word ? Script::latin : script_of(c.code_point);
  };
  const Script before = script(decode_before(left, left.size()));
  const Script after = script(decode(right, 0));
  const bool dense = before == Script::dense && after == Script::dense;
  return is_letter_script(before) && is_letter_script(after) && !dense;
}

/// Finds the markup of each link, as ranges of the text that have to go.
class Markings {
 public:
  Markings(std::string_view text, std::vector<LinkSpan>& spans) : text_(text), spans_(spans) {}

  /// The ranges, ascending and disjoint.
  std::vector<Range> find() {
    for (LinkSpan& span : spans_) {
      if (!take_label_before(span) && !take_tag(span) && !take_bar(span)) widen(span);
      floor_ = std::max<std::size_t>(floor_, span.end);
    }
    std::ranges::sort(cuts_, {}, &Range::begin);
    return std::move(cuts_);
  }

 private:
  char at(std::size_t position) const { return position < text_.size() ? text_[position] : '\0'; }
  char before(std::size_t position) const { return position > floor_ ? text_[position - 1] : '\0'; }
  /// How far a label may go that begins at `from`.
  std::size_t line_end(std::size_t from) const {
    const std::size_t last = std::min(from + longest_label, text_.size());
    return std::min(text_.substr(0, last).find('\n', from), last);
  }

  void cut(Range first, Range second) {
    cuts_.push_back(first);
    if (second.begin < second.end) cuts_.push_back(second);
    last_ = {first.begin, second.end};
    floor_ = std::max(floor_, first.end);
  }

  /// `[label](https://…)`, possibly cut off, and `![label](https://…)`.
  bool take_label_before(const LinkSpan& span) {
    const bool angle = before(span.begin) == '<';
    const std::size_t begin = span.begin - angle;
    if (before(begin) != '(' || begin < 2 || text_[begin - 2] != ']') return false;
    std::size_t end = span.end;
    if (angle && at(end) == '>') ++end;
    const std::size_t last = title_end(end);
    if (at(last) != ')' && last != text_.size()) return false;
    const std::size_t close = begin - 2;
    const std::size_t open = opening_bracket(close);
    if (open == npos || open + 1 >= close) return false;
    const bool image = before(open) == '!';
    const bool titled = last > end;
    cut({open - image, open + 1}, {close, titled ? end : std::min(end + 1, text_.size())});
    if (titled && last < text_.size()) cuts_.push_back({last, last + 1});
    return true;
  }

  /// The end of the title behind an address that ends at `end`: ` "Title"`, possibly cut off. `end`
  /// if there is none. Titles stay in the text, for they have words.
  std::size_t title_end(std::size_t end) const {
    const char quote = at(end) == ' ' ? at(end + 1) : '\0';
    if (quote != '"' && quote != '\'') return end;
    const std::size_t last = line_end(end);
    const std::size_t close = text_.substr(0, last).find(quote, end + 2);
    if (close != npos) return close + 1;
    return last == text_.size() ? last : end;
  }

  /// The bracket that `close` closes. The label may be an image, which was taken already.
  std::size_t opening_bracket(std::size_t close) const {
    if (last_.end == close && last_.begin > 0 && text_[last_.begin - 1] == '[')
      return last_.begin - 1;
    const std::size_t floor = std::max(floor_, close - std::min(close, longest_label));
    std::size_t depth = 0;
    for (std::size_t position = close; position > floor;) {
      const char c = text_[--position];
      if (c == '\n') return npos;
      if (c == ']') ++depth;
      if (c == '[' && depth-- == 0) return position;
    }
    return npos;
  }

  /// `[url=https://…]label[/url]`, possibly cut off.
  bool take_tag(LinkSpan& span) {
    const char quote =
        before(span.begin) == '"' || before(span.begin) == '\'' ? at(span.begin - 1) : '\0';
    const std::size_t value = span.begin - (quote != '\0');
    const std::size_t end = span.end + (quote != '\0' && at(span.end) == quote);
    const bool cut_off = end == text_.size();
    if (before(value) != '=' || (at(end) != ']' && !cut_off)) return false;
    const Range name = name_before(value - 1);
    if (name.begin == name.end || before(name.begin) != '[') return false;
    if (cut_off) {
      span.begin = static_cast<std::uint32_t>(name.begin - 1);
      span.end = static_cast<std::uint32_t>(end);
    } else {
      cut({name.begin - 1, end + 1}, closing_tag(end + 1, name));
    }
    return true;
  }

  /// The name of a tag of BBCode that gives an address; empty if another word stands there.
  Range name_before(std::size_t end) const {
    std::size_t begin = end;
    while (is_ascii_letter(before(begin))) --begin;
    const std::string_view name = text_.substr(begin, end - begin);
    const bool known = std::ranges::any_of(
        bbcode_names, [&](std::string_view one) { return equal_but_case(one, name); });
    return {known ? begin : end, end};
  }

  /// `[/name]` at or after `from` in the line, possibly cut off (`[/na`); empty if there is none.
  Range closing_tag(std::size_t from, Range name) const {
    const std::string_view word = text_.substr(name.begin, name.end - name.begin);
    const std::string_view line = text_.substr(0, line_end(from));
    for (std::size_t open = line.find("[/", from); open != npos; open = line.find("[/", open + 1)) {
      const std::size_t close = open + 2 + word.size();
      if (at(close) == ']' && equal_but_case(text_.substr(open + 2, word.size()), word))
        return {open, close + 1};
      const std::string_view rest = text_.substr(open + 2);
      if (rest.size() <= word.size() && equal_but_case(word.substr(0, rest.size()), rest))
        return {open, text_.size()};
    }
    return {from, from};
  }

  /// `<https://…|label>`, possibly cut off.
  bool take_bar(const LinkSpan& span) {
    if (before(span.begin) != '<' || at(span.end) != '|') return false;
    const std::size_t last = line_end(span.end);
    const std::size_t close = text_.substr(0, last).find('>', span.end);
    if (close == npos && last != text_.size()) return false;
    const std::size_t end = std::min(close, last);
    cut({span.begin - 1U, span.end + 1U}, {end, close == npos ? end : end + 1});
    return true;
  }

  /// Widens a span to the markup around it.
  void widen(LinkSpan& span) const {
    if (before(span.begin) == '<' &&
        text_.substr(0, line_end(span.end)).find('>', span.end) == npos)
      --span.begin;
    if (before(span.begin) != ']') return;
    const Range name = name_before(span.begin - 1);
    if (name.begin == name.end || before(name.begin) != '[') return;
    const Range closing = closing_tag(span.end, name);
    const bool cut_off = span.end == text_.size();
    if (closing.begin != span.end || (closing.begin == closing.end && !cut_off)) return;
    span.begin = static_cast<std::uint32_t>(name.begin - 1);
    span.end = static_cast<std::uint32_t>(closing.end);
  }

  std::string_view text_;
  std::vector<LinkSpan>& spans_;
  std::vector<Range> cuts_;
  Range last_;             ///< from the beginning of the last markup to its end
  std::size_t floor_ = 0;  ///< what lies before this belongs to an earlier link
};

/// True if `markup` stands behind a label.
bool ends_label(std::string_view markup) {
  return markup.starts_with(']') || markup.starts_with('>') || markup.starts_with("[/");
}

/// Leaves `cuts` out of `text`, and moves those spans that they do not hold.
void apply(std::string_view text, const std::vector<Range>& cuts, std::vector<LinkSpan>& spans,
           std::string& out) {
  std::vector<LinkSpan> left;
  auto span = spans.begin();
  std::size_t done = 0;
  bool labelled = false;  // the last piece was a label
  const auto copy_to = [&](std::size_t end) {
    const std::size_t begin = std::min(done, end);
    const std::string_view piece = text.substr(begin, end - begin);
    const bool hangs = labelled && hangs_on_word(out, piece);
    if (would_join(out, piece) && done > 0 && !hangs) out += ' ';
    for (; span != spans.end() && span->end <= end; ++span) {
      if (span->begin < begin) continue;
      const auto moved = static_cast<std::uint32_t>(out.size() + (span->begin - begin));
      left.push_back({moved, moved + (span->end - span->begin), span->kind});
    }
    out.append(text, begin, end - begin);
  };
  for (const Range& cut : cuts) {
    copy_to(cut.begin);
    done = std::max(done, cut.end);
    labelled = ends_label(text.substr(cut.begin, cut.end - cut.begin));
  }
  copy_to(text.size());
  spans = std::move(left);
}

}  // namespace

bool may_have_labels(std::string_view text, const std::vector<LinkSpan>& spans) {
  return std::ranges::any_of(spans, [&](const LinkSpan& span) {
    return span.begin > 0 && before_labelled.has(text[span.begin - 1]);
  });
}

void unwrap_labels(std::string_view text, std::vector<LinkSpan>& spans, std::string& out) {
  const std::vector<Range> cuts = Markings(text, spans).find();
  out.clear();
  apply(text, cuts, spans, out);
}

}  // namespace casebook
