// SPDX-License-Identifier: MIT
// What becomes of the text around a link once the link is gone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "normalizer/links/marks.hpp"

namespace casebook {

/// A line at the end of a string, built from the pieces between its links. The rules, in the order
/// in which they apply where a link stood; none takes a letter or a digit away, and a symbol (`|`,
/// `>`, an emoji) only as the bracket `<…>` around a link. An emoticon (`:(`) is no punctuation,
/// and neither is a character that was read wrongly (`ðŸ˜„`):
///
/// 1. An ellipsis or an object replacement character that hangs on the link goes with it.
/// 2. Brackets and quotes that hold nothing but the link go.
/// 3. Commas, dashes and the like between two links go.
/// 4. At the head of the line, sentence marks that hung on the link go, and so does a dash or a
///    colon.
/// 5. At the end of the line, and before a closing bracket or quote, what led to the link goes: a
///    colon, a comma, dashes, a bullet, an opening bracket or quote.
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
  void cut_to(std::size_t size) {
    out_.resize(begin_ + size);
    enclosures_.cut(size);
  }

  bool take_brackets(std::string_view& right);
  bool encloses(std::string_view inner_left);
  bool take_quotes(std::string_view& right);
  void strip_tail(std::string_view& right);
  std::size_t lead_at_end(std::string_view line);
  bool ends_opened(bool glued);
  bool ends_marked();
  bool begins_closed(std::string_view right);
  bool closes_markup(std::string_view right) const;
  void join(std::string_view right);
  bool move_up(std::string_view right);

  std::string& out_;
  std::size_t begin_;  ///< where the line begins in `out_`
  Enclosures enclosures_;
};

}  // namespace casebook
