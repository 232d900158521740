// SPDX-License-Identifier: MIT
// The recognition of bytes that are not UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

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
