// SPDX-License-Identifier: MIT
#include <algorithm>

#include "normalizer/links/joining/joined_line.hpp"
#include "normalizer/links/labels.hpp"
#include "normalizer/links/links.hpp"
#include "normalizer/links/markup.hpp"
#include "normalizer/links/stubs.hpp"

namespace casebook {
namespace {

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

  /// Appends the line that contains the links from `first` on; returns the first link after the
  /// line.
  Spans append_line(Spans first, Spans last) {
    const std::size_t end = std::min(text_.find('\n', first->begin), text_.size());
    JoinedLine line(out_, begin_, text_.substr(pos_, first->begin - pos_));
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
  /// Removes the line feed of an empty line: the one after it, or else the one before it.
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
  std::size_t pos_ = 0;  ///< the part of `text_` before this is done
};

void remove_once(std::string_view text, std::vector<LinkSpan> spans, std::string& out) {
  std::string unwrapped;
  if (may_have_labels(text, spans)) {
    unwrap_labels(text, spans, unwrapped);
    text = unwrapped;
  }
  const std::vector<Range> tags = widen_to_markup(text, spans);
  std::string untagged;
  if (!tags.empty()) {
    leave_out(text, tags, spans, untagged);
    text = untagged;
  }
  Removal removal(text, out);
  for (auto link = spans.cbegin(); link != spans.cend();) {
    removal.copy_lines_before(link->begin);
    link = removal.append_line(link, spans.cend());
  }
  removal.copy_rest();
}

// The rules of joining keep two pieces apart that would form a new address. A text crafted to get
// around them needs another round; no text written by people is known to.
constexpr int most_rounds = 8;

}  // namespace

void remove_links(std::string_view text, const std::vector<LinkSpan>& spans, std::string& out) {
  const std::size_t begin = out.size();
  remove_once(text, spans, out);
  std::vector<LinkSpan> more;
  for (int round = 1; round <= most_rounds; ++round) {
    const std::string_view result = std::string_view(out).substr(begin);
    find_links(result, more);
    keep_schemes(result, more);
    if (more.empty()) return;
    std::string again;
    if (round < most_rounds) {
      remove_once(result, more, again);
    } else {
      again = without_marks(result);
    }
    out.replace(begin, std::string::npos, again);
  }
}

}  // namespace casebook
