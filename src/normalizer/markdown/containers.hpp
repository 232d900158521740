// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// The lists and quotes around a place of a Markdown text, and the mark of the list item that has
/// no line yet.
class Containers {
 public:
  void enter_quote() { open_.push_back({Kind::quote}); }
  void enter_bullets() { open_.push_back({Kind::bullets}); }
  void enter_numbers(unsigned first, char delimiter) {
    open_.push_back({Kind::numbers, first, first, delimiter});
  }
  void leave() { open_.pop_back(); }

  void enter_item();
  /// A bullet becomes a box, a number gets one.
  void enter_task(bool done);
  /// Forgets a mark without words. Returns whether a number is left, which stays even then.
  bool leave_item();

  /// The parser counts the items of a list. The number before the first words of an item, which
  /// begin behind `head` in their line, is kept instead, unless all have the same: that is a way to
  /// have them counted.
  void number_item(std::string_view head);
  bool has_mark() const { return !mark_.empty() || !outer_.empty() || !box_.empty(); }
  bool has_counted_mark() const { return counted_ > 0 && !mark_.empty(); }
  std::string take_mark();

  /// The kind of a line that is no heading, code or row.
  LineKind kind() const;
  std::uint8_t level() const;

 private:
  enum class Kind : std::uint8_t { quote, bullets, numbers };
  struct Container {
    Kind kind;
    unsigned first = 0;   ///< the number of its first item
    unsigned number = 0;  ///< of the next item
    char delimiter = 0;
  };

  std::vector<Container> open_;
  std::string outer_;  ///< numbers of items that begin with this item: `1. ` in `1. - a`
  std::string mark_;
  std::string box_;          ///< behind the number of a task
  std::size_t counted_ = 0;  ///< n: the mark is a number that the parser counted, of open_[n - 1]
};

}  // namespace casebook
