// SPDX-License-Identifier: MIT
// What becomes of the text around a link once the link is gone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook::normalizer {

/// A line at the end of a string, built from the pieces between its links. The rules, in the order
/// in which they apply where a link stood; none takes a letter, a digit or a symbol away:
///
/// 1. An ellipsis or an object replacement character that hangs on the link goes with it.
/// 2. Brackets and quotes that hold nothing but the link go.
/// 3. Commas, dashes and the like between two links go.
/// 4. At the head of the line, punctuation that hung on the link goes, and so does a dash or colon.
/// 5. At the end of the line, what led to the link goes: `:`, `-`, `–`, `—`, `,`, `;`, `»`, an
/// opening
///    bracket.
/// 6. A full stop, comma or other sentence mark that hung on the link goes where a mark stands
/// before
///    the link already; else it moves up to the word before, without the blank between.
/// 7. Of two equal dashes, one before the link and one after it, one goes.
/// 8. Otherwise one blank stays where the link had a blank on either side. Where it had none, one
/// comes
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

  void take_debris(std::string_view& right) const;
  bool take_pair(std::string_view& right);
  void strip_head(std::string_view& right) const;
  void strip_tail();
  void take_doubled_mark(std::string_view& right, bool glued);
  void join(std::string_view right);

  std::string& out_;
  std::size_t begin_;  ///< where the line begins in `out_`
};

}  // namespace casebook::normalizer
