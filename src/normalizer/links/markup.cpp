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
  skip(" ");
  if (pos > floor && (text[pos - 1] == '"' || text[pos - 1] == '\'')) --pos;
  skip(" ");
  if (pos == floor || text[pos - 1] != '=') return npos;
  --pos;
  skip(" ");
  const std::size_t end = pos;
  while (pos > floor && (is_alnum(text[pos - 1]) || text[pos - 1] == '-')) --pos;
  return pos < end ? pos : npos;
}

/// True if `tag`, the beginning of a tag, has a `>` that stands in no quoted value with an end.
bool is_ended(std::string_view tag) {
  char quote = '\0';
  char before = '\0';
  bool ends_in_value = false;
  for (const char c : tag) {
    if (c == '>' && quote == '\0') return true;
    ends_in_value |= c == '>';
    if (c == quote) {
      quote = '\0';
      ends_in_value = false;
    } else if (quote == '\0' && before == '=' && (c == '"' || c == '\'')) {
      quote = c;
    }
    if (c != ' ') before = c;
  }
  return ends_in_value;
}

/// The beginning of the tag whose attribute begins at `attribute`; npos if it is in no tag.
std::size_t tag_before(std::string_view text, std::size_t floor, std::size_t attribute) {
  floor = std::max(floor, attribute - std::min(attribute, longest_tag));
  const std::string_view head = text.substr(floor, attribute - floor);
  const std::size_t found = head.rfind('<');
  if (found == npos || !is_ascii_letter(text[floor + found + 1])) return npos;
  return is_ended(head.substr(found)) ? npos : floor + found;
}

std::size_t name_end(std::string_view text, std::size_t begin) {
  while (begin < text.size() && is_alnum(text[begin])) ++begin;
  return begin;
}

/// Whether the attribute that begins `text` is one that HTML has for addresses.
bool names_address(std::string_view text) {
  const std::string_view name = text.substr(0, text.find_first_of(" ="));
  return std::ranges::any_of(std::initializer_list<std::string_view>{"href", "src", "srcset"},
                             [&](auto known) { return equal_but_case(name, known); });
}

/// Whether `attribute`, which ends before an address, is markup even outside of a tag, and no part
/// of a program: `href="`, but not `img.src = "`.
bool is_markup_by_itself(std::string_view text, std::size_t attribute, std::size_t address) {
  const std::string_view written = text.substr(attribute, address - attribute);
  const bool free = attribute == 0 || text[attribute - 1] == ' ' || text[attribute - 1] == '\n';
  return free && names_address(written) && written.find(' ') == npos;
}

/// Whether `text` begins the name of an attribute that HTML's links and pictures often have. A tag
/// that was cut off within a name is told from words by it.
bool begins_attribute(std::string_view text) {
  constexpr std::string_view names[] = {"target", "rel",   "title",  "class",    "style", "id",
                                        "alt",    "width", "height", "download", "type",  "name",
                                        "role",   "lang",  "dir",    "hreflang", "data-", "aria-"};
  return std::ranges::any_of(names, [&](std::string_view name) {
    return equal_but_case(name.substr(0, text.size()), text);
  });
}

/// Reads a tag from behind its name, past the address in it, to its end. What has words of its own
/// beside its attributes may be no tag: `if a <b or c = https://…`. A tag of several lines has
/// none, each of its values is on one line, and the address is that of a link or a picture.
class TagReader {
 public:
  TagReader(std::string_view text, std::size_t name_end, std::size_t attribute,
            const LinkSpan& address)
      : text_(text),
        named_(names_address(text.substr(attribute))),
        pos_(address.end),
        last_(std::min(address.end + longest_tag, text.size())) {
    for (; name_end < attribute; ++name_end) take(text[name_end]);
    assigned_ = in_name_ = false;
    const char before = text[text.find_last_not_of(' ', address.begin - 1)];
    const std::size_t behind = std::min(text.find_first_not_of(' ', pos_), text.size());
    const bool quoted = before == '"' || before == '\'';
    quote_ = quoted && (behind == text.size() || text[behind] == before) ? before : '\0';
  }

  /// The position behind the `>`, which stands in no quoted value unless that never ends; npos if
  /// this is no tag. Of a tag that the end of the text cut off, the end of the text.
  std::size_t end() {
    const std::size_t found = words_ > 0 && !named_ ? npos : find_end();
    const bool sound = !has_lines_ || (named_ && words_ == 0 && !broken_);
    return sound ? found : npos;
  }

 private:
  std::size_t find_end() {
    for (; pos_ < last_; ++pos_) {
      const char c = text_[pos_];
      if (c == '<' || (c == '\n' && quote_ != '\0')) return quoted_end_;
      if (c == '>' && quote_ == '\0') return pos_ + 1;
      if (c == '>' && quoted_end_ == npos) quoted_end_ = pos_ + 1;
      take(c);
    }
    if (quoted_end_ != npos || last_ < text_.size()) return quoted_end_;
    return words_ == 0 && named_ && !has_lines_ && ends_sound() ? last_ : npos;
  }

  /// Whether a tag that is cut off ends in a value or in what may be a name.
  bool ends_sound() const {
    return !in_name_ || begins_attribute(text_.substr(text_.rfind(' ') + 1));
  }

  void take(char c) {
    has_lines_ |= c == '\n';
    if (quote_ != '\0') {
      broken_ |= c == '\n';
      if (c == quote_) {
        quote_ = '\0';
        quoted_end_ = npos;
      }
    } else if (assigned_ && (c == '"' || c == '\'')) {
      quote_ = c;
    } else if (c == ' ' || c == '\n') {
      words_ += in_name_;
      in_name_ = true;
    }
    assigned_ = c == '=';
    if (assigned_) in_name_ = false;
  }

  std::string_view text_;
  bool named_;  ///< the attribute is one for addresses
  std::size_t pos_;
  std::size_t last_;
  char quote_ = '\0';
  std::size_t quoted_end_ = npos;  ///< behind the first `>` within the open quotation marks
  bool assigned_ = false;          ///< an equals sign stands before
  bool in_name_ = false;
  bool has_lines_ = false;
  bool broken_ = false;  ///< a value goes over the end of its line
  int words_ = 0;        ///< those without an equals sign, except the last one
};

/// Widens the spans of a text one after the other.
class Widening {
 public:
  Widening(std::string_view text, std::vector<LinkSpan>& spans)
      : text_(text), spans_(spans), close_(next_close(0)) {}

  /// Replaces the spans, and returns the tags around labels and those of several lines.
  std::vector<Range> run() {
    for (next_ = 0; next_ < spans_.size();) {
      LinkSpan span = spans_[next_++];
      take_closings(span.begin);
      const std::size_t attribute = attribute_before(text_, floor_, span.begin);
      if (attribute != npos) widen(span, attribute);
      add(span);
    }
    take_closings(text_.size());
    return sort_out();
  }

 private:
  void widen(LinkSpan& span, std::size_t attribute) {
    const std::size_t tag = tag_before(text_, floor_, attribute);
    const std::size_t end =
        tag == npos ? npos : TagReader(text_, name_end(text_, tag + 1), attribute, span).end();
    if (end != npos) {
      while (next_ < spans_.size() && spans_[next_].begin < end) ++next_;
      span.begin = static_cast<std::uint32_t>(tag);
      span.end = static_cast<std::uint32_t>(end);
      opened_.push_back(
          {text_.substr(tag + 1, name_end(text_, tag + 1) - tag - 1), widened_.size()});
    } else if (is_markup_by_itself(text_, attribute, span.begin)) {
      const bool quoted = text_[span.begin - 1] == '"' || text_[span.begin - 1] == '\'';
      const bool closed =
          quoted && span.end < text_.size() && text_[span.end] == text_[span.begin - 1];
      span.begin = static_cast<std::uint32_t>(attribute);
      span.end += closed;
    }
  }

  /// A tag that is a link, and its place among the spans.
  struct Opened {
    std::string_view name;
    std::size_t place;
  };

  /// A closing tag, which the end of the text may cut off.
  struct Closing {
    std::size_t begin = npos;
    std::size_t end = npos;
    std::string_view name;

    bool closes(std::string_view opened, bool cut_off) const {
      return equal_but_case(cut_off ? opened.substr(0, name.size()) : opened, name);
    }
  };

  /// Adds the closing tags before `end` whose opening tags are part of a span.
  void take_closings(std::size_t end) {
    for (; close_.begin < end; close_ = next_close(close_.end)) {
      const std::size_t opening = close_.begin >= floor_ ? opening_of_close() : npos;
      if (opening == npos) continue;
      const bool labelled = has_label(opening);
      labelled_[opening] = labelled;
      add({static_cast<std::uint32_t>(close_.begin), static_cast<std::uint32_t>(close_.end),
           Link::Kind::whole});
      labelled_.back() = labelled;
    }
  }

  /// The place of the opening tag; npos if there is none.
  std::size_t opening_of_close() {
    constexpr std::ptrdiff_t most_open = 64;
    const bool cut_off = text_[close_.end - 1] != '>';
    const auto last = opened_.rbegin() + std::min(std::ssize(opened_), most_open);
    const auto found = std::find_if(opened_.rbegin(), last, [&](const Opened& one) {
      return close_.closes(one.name, cut_off);
    });
    if (found == last) return npos;
    const std::size_t place = found->place;
    opened_.erase(std::prev(found.base()));
    return place;
  }

  /// True if words, or anything that is no link, follow the tag at `place`.
  bool has_label(std::size_t place) const {
    const std::size_t label = text_.find_first_not_of(" \n", widened_[place].end);
    const bool link = place + 1 < widened_.size() && widened_[place + 1].begin == label;
    return label < close_.begin && !link;
  }

  std::vector<Range> sort_out() {
    std::vector<Range> cuts;
    spans_.clear();
    for (std::size_t i = 0; i < widened_.size(); ++i) {
      const LinkSpan& span = widened_[i];
      const bool lines = text_.substr(0, span.end).find('\n', span.begin) != npos;
      if (labelled_[i] || lines) {
        cuts.push_back({span.begin, span.end, !labelled_[i]});
      } else {
        spans_.push_back(span);
      }
    }
    return cuts;
  }

  Closing next_close(std::size_t from) const {
    for (std::size_t begin = text_.find("</", from); begin != npos;
         begin = text_.find("</", begin + 2)) {
      const std::size_t name = name_end(text_, begin + 2);
      const std::size_t end = std::min(text_.find_first_not_of(' ', name), text_.size());
      const bool closed = end < text_.size() && text_[end] == '>' && name > begin + 2;
      if (closed || end == text_.size())
        return {begin, end + closed, text_.substr(begin + 2, name - begin - 2)};
    }
    return {};
  }
  void add(const LinkSpan& span) {
    widened_.push_back(span);
    labelled_.push_back(false);
    floor_ = span.end;
  }

  std::string_view text_;
  std::vector<LinkSpan>& spans_;
  std::vector<LinkSpan> widened_;
  std::vector<bool> labelled_;  ///< of those, the tags around a label
  std::size_t next_ = 0;        ///< of the links that are still to come
  std::size_t floor_ = 0;       ///< the end of the last span
  std::vector<Opened> opened_;  ///< tags that were links and are not closed yet
  Closing close_;               ///< the next one
};

}  // namespace

std::vector<Range> widen_to_markup(std::string_view text, std::vector<LinkSpan>& spans) {
  const bool any = std::ranges::any_of(
      spans, [&](const LinkSpan& span) { return attribute_before(text, 0, span.begin) != npos; });
  return any ? Widening(text, spans).run() : std::vector<Range>();
}

}  // namespace casebook
