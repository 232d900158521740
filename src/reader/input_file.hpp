// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "reader/raw_input.hpp"

namespace casebook {

/// The first bytes of every SQLite database (https://www.sqlite.org/fileformat.html, 1.3).
constexpr std::string_view sqlite_magic{"SQLite format 3\0", 16};

/// A file, or standard input, opened to be read once from beginning to end.
class InputFile {
 public:
  /// A `path` of `-` is standard input. Throws SourceError if there is no such file, if it is a
  /// folder, or if it cannot be opened.
  explicit InputFile(const std::string& path);

  /// Reads up to `capacity` bytes and returns how many; 0 only at the end. Throws SourceError if
  /// reading fails, or if a file ends before the size that it had when it was opened.
  std::size_t read(char* to, std::size_t capacity);
  /// The first bytes of the file, or all of them if they are fewer; read() returns them again. Call
  /// it before read(). Throws as read() does.
  std::string_view head();
  /// Ends a read() that waits for a pipe or a terminal, and all later ones: they throw. Any thread
  /// may call it.
  void stop() noexcept { input_.stop(); }

  /// The name for people: the path, or `standard input`.
  const std::string& name() const { return name_; }
  /// In bytes; none if the end is not known in advance (a pipe, a terminal).
  std::optional<std::uint64_t> size() const { return size_; }
  /// Whether it is a named file on a disk, which can be read twice.
  bool is_regular() const { return size_.has_value() && name_ != "standard input"; }
  /// Whether it begins like an SQLite database. Always false for a pipe, because looking would
  /// consume its bytes.
  bool holds_sqlite() const;

 private:
  std::size_t read_on(char* to, std::size_t capacity);

  std::string name_;
  RawInput input_;
  std::optional<std::uint64_t> size_;
  std::string head_;                        ///< read already, and to be returned by read()
  std::uint64_t promised_ = 0, taken_ = 0;  ///< bytes that a file had to give, and gave
};

}  // namespace casebook
