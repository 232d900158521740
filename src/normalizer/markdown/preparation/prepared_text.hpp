// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casebook {

/// A Markdown text as the parser is to see it: some characters are hidden, a few are put in or left
/// out. Knows which place of the original text each of its own stands for.
///
/// Order of calls: assign(), then hide…(), insert() and leave_out() with positions of the original
/// text, then finish(); after that all positions are those of view(). Linear time, apart from the
/// sorting of what was put in and left out.
class PreparedText {
 public:
  /// Begins anew with `original`, which must be well-formed UTF-8. Its controls become blanks,
  /// because the parser treats a NUL specially.
  void assign(std::string_view original);

  /// Puts letters in place of all characters from `begin` to `end`, line breaks excepted.
  void hide(std::size_t begin, std::size_t end);
  /// Puts a stand-in, which the parser does not take for a mark, in place of a `*`, `_` or `~`.
  void hide_mark(std::size_t at);

  void insert(std::size_t at, std::string added) { edits_.push_back({at, at, std::move(added)}); }
  void leave_out(std::size_t begin, std::size_t end) { edits_.push_back({begin, end, {}}); }
  void replace(std::size_t begin, std::size_t end, std::string added) {
    edits_.push_back({begin, end, std::move(added)});
  }
  void finish();

  std::string_view view() const { return text_; }
  /// The position in the original text that `at` stands for. What was put in stands for nothing.
  std::size_t original(std::size_t at) const;
  /// Whether the character at `at` was put in.
  bool is_inserted(std::size_t at) const;
  /// `seen`, which the parser made from the view, with the marks that were hidden in it.
  static std::string with_marks(std::string_view seen);

 private:
  struct Edit {
    std::size_t begin = 0;  ///< in the original
    std::size_t end = 0;
    std::string added;
    std::size_t at = 0;  ///< in the finished text
  };
  const Edit* last_before(std::size_t at) const;

  std::string text_;
  std::string unedited_;
  std::vector<Edit> edits_;
};

}  // namespace casebook
