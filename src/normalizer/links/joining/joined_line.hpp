// SPDX-License-Identifier: MIT
// How the text around a link is joined after the link is removed.
#pragma once

#include <string_view>

#include "normalizer/links/joining/left_side.hpp"

namespace casebook {

/// A line at the end of a string, built from the pieces between its links. The following rules
/// apply in this order where a link stood. None removes a letter or a digit, or a symbol (`>`, an
/// emoji) other than the brackets `<…>` around a link. An emoticon (`:(`) is not punctuation,
/// and neither is a misread character (`ðŸ˜„`).
///
/// 1. An ellipsis or an object replacement character attached to the link goes.
/// 2. Brackets and quotation marks that enclose nothing but the link and its sentence marks go.
/// 3. Commas, dashes and the like between two links go.
/// 4. Of a connecting mark on both sides of the link, `A & https://… & B`, one goes.
/// 5. At the beginning of the line, sentence marks attached to the link go, and so does a separator
///    after it: a dash, a bar, a bullet, a colon.
/// 6. At the end of the line and before another separator, a closing bracket or quotation mark, the
///    marks that led to the link go: a colon, a comma, dashes, a bar or slash by itself, a bullet,
///    an opening bracket or quotation mark.
/// 7. Sentence marks attached to the link move to the word before it, in the place of marks that
///    led to the link, or go if a mark stands there already. An attached closing bracket or
///    quotation mark moves as well.
/// 8. Otherwise one blank stays if the link had a blank on either side. If it had none, a blank is
///    inserted unless the text on both sides is in a script written without blanks, or an ending
///    follows that hangs on the word before it.
class JoinedLine : private LeftSide {
 public:
  using LeftSide::LeftSide;

  /// Appends the text after a link: up to the next link if there are `more`, else to the end of the
  /// line.
  void append_after_link(std::string_view right, bool more);

  using LeftSide::empty;

 private:
  void part_halves(std::string_view& right);
  std::string_view without_remains(std::string_view right, bool more);
  bool begins_separated(std::string_view right) const;
  bool leads_nowhere(std::string_view right, bool more);
  bool ends_marked();
  bool begins_closed(std::string_view right);
  bool closes_markup(std::string_view right) const;
  void join(std::string_view right);
  bool join_at_connector(std::string_view right);
  bool move_up(std::string_view right);
};

}  // namespace casebook
