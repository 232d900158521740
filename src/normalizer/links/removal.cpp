// SPDX-License-Identifier: MIT
#include <algorithm>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/links.hpp"
#include "normalizer/links/marks.hpp"
#include "normalizer/links/scheme.hpp"
#include "normalizer/links/stubs.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string_view trim_left(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

std::string_view trim_right(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

bool ends_blank(std::string_view text) { return text.empty() || text.back() == ' '; }
bool begins_blank(std::string_view text) { return text.empty() || text.front() == ' '; }

/// True where an opening bracket or quote ends `text`.
bool ends_opened(std::string_view text) {
  if (trailing(text, openers) > 0) return true;
  if (!text.ends_with('"') && !text.ends_with('\'')) return false;
  return text.size() == 1 || text[text.size() - 2] == ' ' || text[text.size() - 2] == '(';
}

bool ends_with_scheme(std::string_view text) { return scheme_before(text, 0, text.size()) != npos; }

/// `https`, `https:` and `https :`: one half of a split address.
bool ends_with_half(std::string_view text) {
  if (text.ends_with(':')) text = trim_right(text.substr(0, text.size() - 1));
  return ends_with_scheme(text);
}

/// What begins with the other half, `: //`, without it; it would make an address of both.
std::string_view without_half(std::string_view right) {
  std::size_t size = 0;
  for (std::size_t mark = 1; mark > 0 && size < right.size(); size += mark) {
    const bool part = right[size] == ' ' || right[size] == '/';
    mark = part ? 1 : leading(right.substr(size), sentence_marks);
  }
  return right.substr(0, size).find('/') == npos ? right : right.substr(size);
}

/// Rule 1. Twitter's pages put a blank before the ellipsis of a shortened address, others an object
/// replacement character where its picture was.
std::string_view without_debris(std::string_view right) {
  constexpr std::string_view object_replacement = "\ufffc";
  if (right.starts_with(object_replacement)) {
    right.remove_prefix(skip_slashes(right, object_replacement.size()));
  }
  const std::size_t blank = right.starts_with(" …") ? 1 : 0;
  const std::size_t ellipsis = ellipsis_at(right, blank);
  const std::string_view rest = right.substr(blank + ellipsis);
  const bool ends = begins_blank(rest) || leading(rest, closers) > 0;
  return ellipsis > 0 && ends ? rest : right;
}

/// Rule 4.
std::string_view without_head(std::string_view right) {
  const std::size_t marks = leading_run(right, sentence_marks);
  if (marks > 0 && begins_blank(right.substr(marks))) right.remove_prefix(marks);
  const std::string_view rest = trim_left(right);
  const std::size_t dash = rest.starts_with(':') ? 1 : leading(rest, dashes);
  return dash > 0 && begins_blank(rest.substr(dash)) ? rest.substr(dash) : right;
}

/// Rule 7.
std::string_view without_doubled_dash(std::string_view left, std::string_view right) {
  const std::size_t size = trailing(left, dashes);
  const bool doubled = size > 0 && right.starts_with(left.substr(left.size() - size)) &&
                       begins_blank(right.substr(size));
  return doubled ? trim_left(right.substr(size)) : right;
}

/// True where two pieces of text may touch that a link without blanks held apart.
bool may_touch(std::string_view left, std::string_view right) {
  const Script before = script_of(decode_before(left, left.size()).code_point);
  const Script after = script_of(decode(right, 0).code_point);
  const auto is_dense = [](Script script) {
    return script == Script::dense || script == Script::dense_punctuation;
  };
  return (is_dense(before) || before == Script::dense_mark) && is_dense(after);
}

/// True where a sentence mark after `left` is one too many.
bool ends_marked(std::string_view left) {
  return trailing(left, sentence_marks) > 0 || trailing(left, pointers) > 0 || ends_opened(left) ||
         ends_with_half(left);
}

bool begins_alnum(std::string_view text) { return !text.empty() && is_alnum(text.front()); }

/// True where a closing bracket or quote begins `text`; that of `'s` is none.
bool begins_closed(std::string_view text) {
  const std::size_t size = leading(text, closers);
  const bool apostrophe = text.starts_with('\'') || text.starts_with("’");
  return size > 0 && !(apostrophe && begins_alnum(text.substr(size)));
}

/// A line at the end of a string, built from the pieces between its links. The rules, in the order
/// in which they apply where a link stood; none takes a letter or a digit away, and a symbol (`|`,
/// `>`, an emoji) only as the bracket `<…>` around a link:
///
/// 1. An ellipsis or an object replacement character that hangs on the link goes with it.
/// 2. Brackets and quotes that hold nothing but the link go.
/// 3. Commas, dashes and the like between two links go.
/// 4. At the head of the line, sentence marks that hung on the link go, and so does a dash or a
///    colon.
/// 5. At the end of the line, and before a closing bracket or quote, what led to the link goes: a
///    colon, a comma, a dash, a bullet, `»`, an opening bracket.
/// 6. Sentence marks that hung on the link move up to the word before; they go where a mark stands
///    there already. A closing bracket or quote that hung on it moves up as well.
/// 7. Of two equal dashes, one before the link and one after it, one goes.
/// 8. Otherwise one blank stays if the link had a blank on either side. If it had none, one comes
///    between, unless both sides are of a script written without blanks.
class JoinedLine {
 public:
  /// `head` is the line up to its first link. `out` outlives this.
  JoinedLine(std::string& out, std::string_view head);

  /// Appends what stands between a link and the next one, or the end of the line if not `more`.
  void append_after_link(std::string_view right, bool more);

  bool empty() const { return out_.size() == begin_; }

 private:
  std::string_view left() const { return std::string_view(out_).substr(begin_); }
  void cut_to(std::size_t size) { out_.resize(begin_ + size); }

  bool take_brackets(std::string_view& right);
  bool take_quotes(std::string_view& right);
  void strip_tail();
  void join(std::string_view right);
  bool move_up(std::string_view right);

  std::string& out_;
  std::size_t begin_;  ///< where the line begins in `out_`
};

JoinedLine::JoinedLine(std::string& out, std::string_view head) : out_(out), begin_(out.size()) {
  out_ += head;
}

void JoinedLine::append_after_link(std::string_view right, bool more) {
  right = without_debris(right);
  while (take_brackets(right) || take_quotes(right)) {
  }
  if (more && leading_run(right, separators) == right.size()) {  // rule 3
    if (!right.empty() && !ends_blank(left())) out_ += ' ';
    return;
  }
  const std::string_view head = trim_right(left());
  if (head.empty()) right = without_head(right);
  if (ends_with_half(head)) {
    const std::string_view rest = without_half(right);
    if (rest.size() < right.size()) out_ += ' ';
    right = rest;
  }
  const bool at_end = !more && trim_left(right).empty();
  if (at_end || begins_closed(right)) strip_tail();
  join(right);
}

/// Rule 2.
bool JoinedLine::take_brackets(std::string_view& right) {
  const std::string_view inner_left = trim_right(left());
  const std::string_view inner_right = trim_left(right);
  if (inner_right.empty() || begins_alnum(inner_right)) return false;  // as nearly always
  for (const MarkPair& pair : brackets) {
    if (!inner_left.ends_with(pair.opening) || !inner_right.starts_with(pair.closing)) continue;
    right = inner_right.substr(pair.closing.size());
    cut_to(inner_left.size() - pair.opening.size());
    return true;
  }
  return false;
}

bool JoinedLine::take_quotes(std::string_view& right) {
  if (begins_blank(right) || begins_alnum(right)) return false;  // as nearly always
  for (const MarkPair& pair : quotes) {
    if (!left().ends_with(pair.opening) || !right.starts_with(pair.closing)) continue;
    if (begins_alnum(right.substr(pair.closing.size()))) return false;
    right.remove_prefix(pair.closing.size());
    cut_to(left().size() - pair.opening.size());
    return true;
  }
  return false;
}

/// Rule 5. A scheme keeps what follows it: alone at the end it would be taken for a link cut off.
void JoinedLine::strip_tail() {
  for (;;) {
    const std::string_view line = trim_right(left());
    cut_to(line.size());
    std::size_t size = line == "-" ? 1 : trailing(line, leads);
    if (size == 0) size = trailing(line, openers);
    if (size == 0 || ends_with_scheme(line.substr(0, line.size() - size))) return;
    cut_to(line.size() - size);
  }
}

void JoinedLine::join(std::string_view right) {
  const bool glued_left = !ends_blank(left());
  const bool glued_right = !begins_blank(right);
  cut_to(trim_right(left()).size());
  right = without_doubled_dash(left(), trim_left(right));
  if (empty() || right.empty()) {
    out_ += right;
    return;
  }
  if (glued_right && move_up(right)) return;
  const bool opened = glued_left && ends_opened(left());
  const bool touching = glued_left && glued_right && may_touch(left(), right);
  if (!opened && !touching) out_ += ' ';  // rule 8
  out_ += right;
}

/// Rule 6. True where something moved up. Letters that the marks held apart stay apart.
bool JoinedLine::move_up(std::string_view right) {
  if (begins_closed(right)) {
    out_ += right;
    return true;
  }
  const std::size_t marks = ellipsis_at(right, 0) > 0 ? 0 : leading_run(right, sentence_marks);
  if (marks == 0) return false;
  const bool opened = ends_opened(left());
  if (!ends_marked(left())) out_ += right.substr(0, marks);
  right.remove_prefix(marks);
  if (opened) right = trim_left(right);
  const bool touching =
      opened || begins_closed(right) || begins_blank(right) || may_touch(left(), right);
  if (!touching) out_ += ' ';
  out_ += right;
  return true;
}

using Spans = std::vector<LinkSpan>::const_iterator;

/// The lines of a text without their links, one after the other.
class Removal {
 public:
  Removal(std::string_view text, std::string& out) : text_(text), out_(out), begin_(out.size()) {}

  void copy_lines_before(std::size_t pos) {
    const std::size_t feed = text_.substr(0, pos).rfind('\n');
    if (feed == std::string_view::npos || feed < pos_) return;
    out_ += text_.substr(pos_, feed + 1 - pos_);
    pos_ = feed + 1;
  }

  /// Appends the line that the links from `first` on stand in; returns the first link after it.
  Spans append_line(Spans first, Spans last) {
    const std::size_t end = std::min(text_.find('\n', first->begin), text_.size());
    JoinedLine line(out_, text_.substr(pos_, first->begin - pos_));
    while (first != last && first->begin < end) {
      const std::size_t link_end = first->end;
      const bool more = ++first != last && first->begin < end;
      line.append_after_link(text_.substr(link_end, (more ? first->begin : end) - link_end), more);
    }
    pos_ = end;
    if (line.empty()) drop_line_feed();
    return first;
  }

  void copy_rest() { out_ += text_.substr(pos_); }

 private:
  /// Takes away the line feed of an empty line: the one after it, else the one before it.
  void drop_line_feed() {
    if (pos_ < text_.size()) {
      ++pos_;
    } else if (out_.size() > begin_) {
      out_.pop_back();
    }
  }

  std::string_view text_;
  std::string& out_;
  std::size_t begin_;    ///< where `out_` ended at first
  std::size_t pos_ = 0;  ///< what of `text_` is done
};

void remove_once(std::string_view text, const std::vector<LinkSpan>& spans, std::string& out) {
  Removal removal(text, out);
  for (auto link = spans.begin(); link != spans.end();) {
    removal.copy_lines_before(link->begin);
    link = removal.append_line(link, spans.end());
  }
  removal.copy_rest();
}

// The rules of joining keep apart what would make a new address of two pieces. Text crafted to get
// around them needs another round; no text that people wrote was ever seen to.
constexpr int most_rounds = 8;

}  // namespace

void remove_links(std::string_view text, const std::vector<LinkSpan>& spans, std::string& out) {
  const std::size_t begin = out.size();
  remove_once(text, spans, out);
  std::vector<LinkSpan> more;
  for (int round = 1; round < most_rounds; ++round) {
    const std::string_view result = std::string_view(out).substr(begin);
    find_links(result, more);
    if (more.empty()) return;
    std::string again;
    remove_once(result, more, again);
    out.replace(begin, std::string::npos, again);
  }
}

}  // namespace casebook
