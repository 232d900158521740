// SPDX-License-Identifier: MIT
// The door to iconv(3), and the recognition of bytes that are not UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// Converts bytes of one encoding to UTF-8, piece by piece. One thread at a time.
class Decoder {
 public:
  /// `encoding` is a name that iconv(3) knows; `head` is decoded first. Throws UsageError if there
  /// is no such encoding.
  explicit Decoder(const std::string& encoding, std::string head = {});
  ~Decoder();
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

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
  void* handle_;         ///< an iconv_t
  std::string raw_;      ///< not decoded yet
  std::string decoded_;  ///< not taken yet, from taken_ on
  std::size_t taken_ = 0;
  std::uint64_t line_ = 1;
};

/// Whether this is a name of UTF-8.
bool is_utf8_name(const std::string& encoding);

/// Counts, in bytes that ought to be UTF-8, the sequences that are not. A text in another encoding
/// has hardly any valid sequence beyond ASCII; texts that were cut inside a character have few
/// invalid ones.
class Utf8Tally {
 public:
  /// Takes whole characters, or what ought to be such.
  void add(std::string_view bytes);
  /// Counts bytes that are known to be UTF-8 and not all ASCII.
  void add_well_formed() { well_formed_ += many; }

  /// Throws SourceError if `name` is mostly not UTF-8, with a guess at its encoding.
  void refuse_if_foreign(const std::string& name) const;
  /// A warning about the invalid sequences, if there are any.
  std::optional<Warning> warning() const;

 private:
  static constexpr std::uint64_t many = 1000;  // an estimate is enough
  static constexpr std::size_t most_sample = 4096;

  void take_sample(std::string_view bytes, std::size_t at);

  std::uint64_t well_formed_ = 0;  ///< characters beyond ASCII, about
  std::uint64_t ill_formed_ = 0;   ///< sequences of bytes that are none
  std::uint64_t foreign_ = 0;      ///< of them, those that do not even begin one: a cut one would
  std::string example_;            ///< a piece of the text around the first of them
  std::string sample_;             ///< the first texts with some of them, for a guess
};

}  // namespace casebook
