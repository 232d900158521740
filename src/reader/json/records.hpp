// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// How the objects of a file of JSON stand in it.
struct JsonLayout {
  enum Kind {
    lines,   ///< each on a line (https://jsonlines.org)
    values,  ///< one behind the other, each over several lines
    list     ///< as the elements of one list
  };
  Kind kind = lines;
  std::size_t begin = 0;  ///< of a list: one past its bracket, in bytes of the head
  std::string member;     ///< of a list that an object holds: its key
  std::vector<std::string> passed_over = {};  ///< the keys of such lists before it
};

/// Finds out the layout of a text in UTF-8 by its first bytes; `whole`: they are all of it.
/// `is_row` says of an only object whether it is a row itself; else a list of objects that it holds
/// is taken: the first whose first object is a row, or the first of all.
JsonLayout json_layout(std::string_view head, bool whole,
                       const std::function<bool(std::string_view)>& is_row);

/// Splits a text of JSON into its objects, block by block; never looks what they hold. Holds one
/// block, which grows to the longest object. Linear time.
class JsonRecords {
 public:
  /// Fills `to` with up to `capacity` bytes of UTF-8 and returns how many; 0 only at the end.
  using ReadBytes = std::function<std::size_t(char* to, std::size_t capacity)>;

  /// An object beyond this is a bracket or a quote that was never closed.
  static constexpr std::size_t longest = std::size_t{256} << 20;

  /// `name` is for messages; `block` is how much is read at a time.
  JsonRecords(std::string name, ReadBytes read, std::size_t block = std::size_t{1} << 20,
              std::size_t limit = longest);

  /// The first block of the text, or all of it (`is_whole`). To be called before use().
  std::string_view head();
  bool is_whole() const { return at_end_; }
  /// To be called before next().
  void use(const JsonLayout& layout);

  /// Goes to the next object; false after the last. `record` lives until the next call. Throws
  /// SourceError that names the line where a list or an object does not end, or something stands
  /// between two of them.
  bool next(std::string_view& record);

  /// The line on which the object starts, from 1 on.
  std::uint64_t line() const { return line_; }
  /// The keys of the lists of objects that the object with the rows holds besides. Complete once
  /// next() has returned false; of those behind the rows no more than a block of the text is seen.
  const std::vector<std::string>& other_lists() const { return layout_.passed_over; }
  /// Bytes of the text up to the end of the object.
  std::uint64_t consumed() const { return dropped_ + next_; }

  /// Throws a SourceError that names the file and a line: `rows.jsonl: line 17 …`.
  [[noreturn]] void fail(std::uint64_t line, const std::string& what) const;

 private:
  bool next_line(std::string_view& record);
  bool next_value(std::string_view& record);
  bool skip_blanks();
  bool end_of_list();
  void look_behind_list();
  void step_over_comma();
  void advance(std::size_t to);
  void fill();
  std::string_view rest() const { return {block_.data() + next_, end_ - next_}; }

  std::string name_;
  ReadBytes read_;
  std::size_t limit_;
  JsonLayout layout_;
  std::vector<char> block_;
  std::size_t end_ = 0;   ///< of what was read into the block
  std::size_t next_ = 0;  ///< where the next object, or what stands before it, begins
  std::uint64_t dropped_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t next_line_ = 1;
  bool at_end_ = false;  ///< nothing follows what is in the block
  bool any_ = false;     ///< an object has been given
  bool closed_ = false;  ///< the list has ended
};

}  // namespace casebook
