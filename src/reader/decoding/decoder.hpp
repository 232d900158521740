// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "reader/decoding/conversion.hpp"

namespace casebook {

/// Converts bytes of one encoding to UTF-8, piece by piece. One thread at a time.
class Decoder {
 public:
  /// `encoding` is a name that iconv(3) knows; `head` is decoded first. Throws UsageError if there
  /// is no such encoding.
  explicit Decoder(const std::string& encoding, std::string head = {});

  /// The bytes to decode; append to them. After decode(), an incomplete character may remain.
  std::string& raw() { return raw_; }
  /// Decodes raw(). False if some bytes are invalid in the encoding.
  bool decode();
  /// Moves up to `capacity` decoded bytes to `to`; returns how many.
  std::size_t take(char* to, std::size_t capacity);
  bool is_empty() const { return taken_ == decoded_.size(); }
  /// The whole result of decode().
  const std::string& decoded() const { return decoded_; }
  /// The line that decoding has reached, counted from 1.
  std::uint64_t line() const { return line_; }

 private:
  std::unique_ptr<Conversion> conversion_;
  std::string raw_;      ///< not decoded yet
  std::string decoded_;  ///< not taken yet, from taken_ on
  std::size_t taken_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace casebook
