// SPDX-License-Identifier: MIT
#include "normalizer/links/labels.hpp"

#include <algorithm>
#include <array>

#include "normalizer/links/characters.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_label = 1024;  // in bytes
constexpr AsciiSet before_labelled("<(=\"'][|");
constexpr std::array<std::string_view, 7> bbcode_names = {"url",   "link",  "img",  "youtube",
                                                          "image", "media", "video"};

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
      const bool taken = take_label_before(span) || take_tag(span) || take_label_behind(span) ||
                         take_label_before_bar(span);
      if (!taken) widen(span);
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

  /// `[label](https://…)`, possibly cut off, and `![label](https://…)`. Without a label, all of it
  /// is the link.
  bool take_label_before(LinkSpan& span) {
    const bool angle = before(span.begin) == '<';
    std::size_t begin = span.begin - angle;
    if (before(begin) == ' ') --begin;
    if (before(begin) != '(' || begin < 2 || text_[begin - 2] != ']') return false;
    std::size_t end = span.end;
    if (angle && at(end) == '>') ++end;
    const std::size_t title = title_end(end);
    const std::size_t last = title + (text_.substr(title).starts_with(" )") ? 1 : 0);
    if (at(last) != ')' && last != text_.size()) return false;
    const std::size_t close = begin - 2;
    const std::size_t open = opening_bracket(close);
    if (open == npos) return false;
    const std::size_t first = open - (before(open) == '!');
    const std::size_t behind = std::min(last + 1, text_.size());
    const bool titled = title > end;
    if (text_.substr(open + 1, close - open - 1).find_first_not_of(' ') == npos) {
      if (titled) return false;
      span.begin = static_cast<std::uint32_t>(first);
      span.end = static_cast<std::uint32_t>(behind);
      last_ = {first, behind};
      return true;
    }
    cut({first, open + 1}, {close, titled ? end : behind});
    if (titled && title < text_.size()) cuts_.push_back({title, behind});
    return true;
  }

  /// The end of the title behind an address that ends at `end`: ` "Title"`, possibly on a line of
  /// its own or cut off. `end` if there is none. Titles stay in the text, for they have words.
  std::size_t title_end(std::size_t end) const {
    const char quote = at(end) == ' ' || at(end) == '\n' ? at(end + 1) : '\0';
    if (quote != '"' && quote != '\'') return end;
    const std::size_t last = line_end(end + 1);
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

  /// `<https://…|label>`, and `[[https://…|label]]` or `[[https://…][label]]` of wikis, possibly
  /// cut off.
  bool take_label_behind(const LinkSpan& span) {
    const std::string_view head = text_.substr(floor_, span.begin - floor_);
    const std::string_view rest = text_.substr(span.end);
    const std::string_view mark = rest.starts_with('|') ? "|" : rest.starts_with("][") ? "][" : "";
    const bool wiki = head.ends_with("[[");
    if (mark.empty() || (!wiki && !(head.ends_with('<') && mark == "|"))) return false;
    const std::string_view closing = wiki ? "]]" : ">";
    const std::size_t label = span.end + mark.size();
    const std::size_t last = line_end(label);
    const std::size_t close = text_.substr(0, last).find(closing, label);
    if (close == npos && last != text_.size()) return false;
    const std::size_t end = std::min(close, last);
    cut({span.begin - closing.size(), label}, {end, close == npos ? end : end + closing.size()});
    return true;
  }

  /// `[label|https://…]`.
  bool take_label_before_bar(const LinkSpan& span) {
    if (before(span.begin) != '|' || at(span.end) != ']') return false;
    const std::size_t bar = span.begin - 1U;
    const std::size_t open = opening_bracket(bar);
    if (open == npos || open + 1 >= bar) return false;
    cut({open, open + 1}, {bar, span.end + 1U});
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

/// Writes the pieces of a text between its cuts.
class Pieces {
 public:
  Pieces(std::string_view text, std::vector<LinkSpan>& spans, std::string& out)
      : text_(text), spans_(spans), out_(out) {}

  void leave_out(const Range& cut) {
    copy_to(cut.begin);
    done_ = std::max(done_, cut.end);
    ++cuts_;
    apart_ |= cut.apart;
  }

  void finish() {
    copy_to(text_.size());
    if (done_ == text_.size())
      while (!out_.empty() && is_gap(out_.back())) out_.pop_back();
    spans_ = std::move(kept_);
  }

 private:
  static bool is_gap(char c) { return c == ' ' || c == '\n'; }

  void copy_to(std::size_t end) {
    std::size_t begin = std::min(done_, end);
    if (begin == end) return;
    if (cuts_ > 0) begin += join(text_.substr(begin, end - begin));
    for (; next_ < spans_.size() && spans_[next_].end <= end; ++next_) {
      const LinkSpan& span = spans_[next_];
      if (span.begin < begin) continue;
      const auto moved = static_cast<std::uint32_t>(out_.size() + (span.begin - begin));
      kept_.push_back({moved, moved + (span.end - span.begin), span.kind});
    }
    out_.append(text_, begin, end - begin);
    cuts_ = 0;
    apart_ = false;
  }

  /// Sees to what stands where a cut was: no doubled blank, no empty line, and no word made of two
  /// labels. A number begins a word of its own (`word[1](https://…)`). Returns how many bytes of
  /// `piece` go.
  std::size_t join(std::string_view piece) {
    const bool line_begins = out_.empty() || out_.back() == '\n';
    if (is_gap(piece.front()) && (line_begins || (piece.front() == ' ' && out_.back() == ' ')))
      return 1;
    if (piece.front() == '\n' && out_.back() == ' ') out_.pop_back();
    const bool number = is_number(decode(piece, 0).code_point);
    if ((cuts_ > 1 || apart_ || number) && would_join(out_, piece)) out_ += ' ';
    return 0;
  }

  std::string_view text_;
  std::vector<LinkSpan>& spans_;
  std::string& out_;
  std::vector<LinkSpan> kept_;
  std::size_t next_ = 0;  ///< the first span that was not looked at yet
  std::size_t done_ = 0;
  int cuts_ = 0;        ///< since the last piece
  bool apart_ = false;  ///< one of them parts words
};

}  // namespace

void leave_out(std::string_view text, const std::vector<Range>& cuts, std::vector<LinkSpan>& spans,
               std::string& out) {
  out.clear();
  Pieces pieces(text, spans, out);
  for (const Range& cut : cuts) pieces.leave_out(cut);
  pieces.finish();
}

bool may_have_labels(std::string_view text, const std::vector<LinkSpan>& spans) {
  return std::ranges::any_of(spans, [&](const LinkSpan& span) {
    const char before = span.begin > 0 ? text[span.begin - 1] : ' ';
    return before == ' ' ? span.begin > 1 && text[span.begin - 2] == '('
                         : before_labelled.has(before);
  });
}

void unwrap_labels(std::string_view text, std::vector<LinkSpan>& spans, std::string& out) {
  leave_out(text, Markings(text, spans).find(), spans, out);
}

}  // namespace casebook
