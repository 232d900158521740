// SPDX-License-Identifier: MIT
// What stands before a removed link, and what of it goes with the link.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "normalizer/links/marks.hpp"

namespace casebook {

/// A line at the end of a string, up to a link. The rules are those of JoinedLine.
class LeftSide {
 public:
  /// `head` is the line up to its first link; the lines before it stand in `out` from `floor` on.
  /// `out` must outlive this.
  LeftSide(std::string& out, std::size_t floor, std::string_view head)
      : out_(out), floor_(floor), begin_(out.size()) {
    out_ += head;
  }

  std::string_view left() const { return std::string_view(out_).substr(begin_); }
  bool empty() const { return out_.size() == begin_; }
  void cut_to(std::size_t size) {
    out_.resize(begin_ + size);
    enclosures_.cut(size);
  }

  /// Rule 2: takes what encloses the link alone, and its end off `right`, the text behind the link.
  void take_enclosing(std::string_view& right);
  /// Rule 6: takes the marks that led to the link.
  void strip_tail(std::string_view& right);
  /// Takes those of them that make way for a mark behind the link.
  void drop_leads();
  /// The same at the end of a cell of a table, whose bars stay.
  void drop_leads_of_cell();
  /// Takes a dash behind a colon: where the text goes on, the colon leads to that (`See: -
  /// https://… now`).
  void drop_dash_after_colon();
  /// True if the line ends with a mark that opens something, before an address that is `glued` to
  /// it or stands behind a blank.
  bool ends_opened(bool glued);

 protected:
  std::string& out_;
  std::size_t floor_;  ///< where the text begins in `out_`
  std::size_t begin_;  ///< where the line begins in `out_`
  Enclosures enclosures_;

 private:
  bool take_brackets(std::string_view& right);
  bool take_brackets_at(std::string_view inner_right, std::string_view inner_left,
                        std::string_view& right);
  bool drop_lead();
  bool encloses(std::string_view inner_left);
  bool ends_with_face(std::string_view line) const;
  bool is_face_in_brackets(std::string_view line);
  bool take_quotes(std::string_view& right);
  std::size_t lead_at_end(std::string_view line);
};

}  // namespace casebook
