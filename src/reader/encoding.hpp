// SPDX-License-Identifier: MIT
// The door to iconv(3), and what bytes look like that are no UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// Turns bytes of one encoding into UTF-8, piece by piece. One thread at a time.
class Decoder {
 public:
  /// `encoding` as iconv(3) names it; `head` is decoded first. Throws UsageError where there is no
  /// such encoding.
  explicit Decoder(const std::string& encoding, std::string head = {});
  ~Decoder();
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  /// Bytes to decode, to be added to. What is left after decode() is a character that is cut off.
  std::string& raw() { return raw_; }
  /// Decodes raw(). False at bytes that do not fit.
  bool decode();
  /// Moves up to `capacity` bytes of what was decoded.
  std::size_t take(char* to, std::size_t capacity);
  bool is_empty() const { return taken_ == decoded_.size(); }
  /// All that decode() made of raw().
  const std::string& decoded() const { return decoded_; }
  /// The line on which decoding stands, from 1 on.
  std::uint64_t line() const { return line_; }

 private:
  void* handle_;         ///< an iconv_t
  std::string raw_;      ///< not decoded yet
  std::string decoded_;  ///< not taken yet, from taken_ on
  std::size_t taken_ = 0;
  std::uint64_t line_ = 1;
};

/// Whether that is a name of UTF-8.
bool is_utf8_name(const std::string& encoding);

/// Counts, in bytes that ought to be UTF-8, those that are not. A text in another encoding has
/// hardly a sequence that is UTF-8; texts that were cut inside a character have few that are not.
class Utf8Tally {
 public:
  /// Whole characters, or what ought to be.
  void add(std::string_view bytes);
  /// Bytes that have been found to be UTF-8, and not all of them ASCII.
  void add_well_formed() { well_formed_ += many; }

  /// Throws SourceError where most of `name` is no UTF-8; guesses what it is.
  void refuse_if_foreign(const std::string& name) const;
  /// Of the bytes that are none, if there are any.
  std::optional<Warning> warning() const;

 private:
  static constexpr std::uint64_t many = 1000;  // nobody counts them

  std::uint64_t well_formed_ = 0;  ///< characters beyond ASCII, about
  std::uint64_t ill_formed_ = 0;   ///< sequences of bytes that are none
  std::uint64_t foreign_ = 0;      ///< of them, those that do not even begin one: a cut one would
  std::string example_;            ///< a piece of the text around the first of them
};

}  // namespace casebook
