// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace casebook {

/// The first bytes of every SQLite database (https://www.sqlite.org/fileformat.html, 1.3).
constexpr std::string_view sqlite_magic{"SQLite format 3\0", 16};

/// A file, or standard input, open for reading once, forward.
class InputFile {
 public:
  /// `path` `-` is standard input. Throws SourceError where there is no such file, or it is a
  /// folder or cannot be opened.
  explicit InputFile(const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  /// Up to `capacity` bytes; 0 only at the end. Throws SourceError where reading fails, and where a
  /// file ends before the size that it had.
  std::size_t read(char* to, std::size_t capacity);
  /// Ends a read() that waits for a pipe or a terminal, and all later ones: they throw. From any
  /// thread.
  void stop() noexcept;

  /// For people: the path, or `standard input`.
  const std::string& name() const { return name_; }
  /// In bytes; none where the end is not known beforehand (a pipe, a terminal).
  std::optional<std::uint64_t> size() const { return size_; }
  /// Whether it begins as an SQLite database does. Never true of a pipe: looking would consume it.
  bool holds_sqlite() const;

 private:
  void wait_for_bytes() const;

  std::string name_;
  int descriptor_;
  int stopped_ = -1;  ///< an eventfd(2), where there may be waiting
  std::optional<std::uint64_t> size_;
  std::uint64_t promised_ = 0, taken_ = 0;  ///< bytes that a file had to give, and gave
};

}  // namespace casebook
