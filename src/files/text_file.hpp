// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace casebook {

/// A file that is written from front to back, and is gone unless closed. One thread at a time.
class TextFile {
 public:
  /// Makes or replaces it. Throws OutputError.
  explicit TextFile(std::filesystem::path path);
  /// Removes it unless it was closed.
  ~TextFile();
  TextFile(const TextFile&) = delete;
  TextFile& operator=(const TextFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Throws OutputError (a full disk, say).
  void append(std::string_view text);
  /// All is written after this. Throws OutputError.
  void close();
  /// After close(): gives it its final name, over whatever is there. Throws OutputError.
  void move_to(const std::filesystem::path& name);

 private:
  [[noreturn]] void fail(int code) const;

  std::filesystem::path path_;
  std::FILE* file_;
};

}  // namespace casebook
