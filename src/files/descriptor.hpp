// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace casebook {

/// An open file of the operating system, closed on destruction.
class Descriptor {
 public:
  /// `number` is the result of open(2); below 0, no file is open.
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }

  /// Writes all of `bytes` at `offset`. Returns false, with errno set, if the disk fails or is
  /// full.
  bool write_at(std::uint64_t offset, std::string_view bytes) const noexcept;

  /// Fills `out` with the bytes at `offset`. Returns false if the disk fails or the file is too
  /// short.
  bool read_at(std::uint64_t offset, std::span<char> out) const noexcept;

 private:
  int number_;
};

}  // namespace casebook
