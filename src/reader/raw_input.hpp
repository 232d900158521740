// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace casebook {

/// An open file, pipe or terminal, as the system gives its bytes.
class RawInput {
 public:
  enum class Kind { file, folder, stream, unknown };

  /// Opens the file `path`, or takes standard input if that is `-`. Where it fails, is_open() is
  /// false and errno is set.
  explicit RawInput(const std::string& path);
  ~RawInput();
  RawInput(const RawInput&) = delete;
  RawInput& operator=(const RawInput&) = delete;

  bool is_open() const;
  Kind kind() const { return kind_; }
  /// Of a file: in bytes, and how many of them whoever opened standard input has read already.
  std::uint64_t size() const { return size_; }
  std::uint64_t position() const { return position_; }

  /// Reads up to `capacity` bytes, waiting for the first; 0 at the end, below 0 with errno set if
  /// it fails: ECANCELED once it was stopped.
  std::ptrdiff_t read(char* to, std::size_t capacity);
  /// The bytes at the beginning of a file; reading goes on where it was. Returns false if there are
  /// fewer.
  bool peek(std::span<char> head) const;
  /// Ends a read() that waits, and all later ones. Any thread may call it.
  void stop() noexcept;

 private:
  void open_stop() noexcept;
  bool wait_for_bytes() const noexcept;

  std::intptr_t handle_;                    ///< a descriptor, or on Windows a handle
  std::intptr_t stopped_ = -1, stop_ = -1;  ///< what stop() uses to wake read(), if that may wait
  Kind kind_ = Kind::unknown;
  std::uint64_t size_ = 0, position_ = 0;
};

}  // namespace casebook
