// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "files/spilled_bytes.hpp"
#include "xml/stream.hpp"

namespace casebook {

/// The texts that cells of a workbook refer to by number (ECMA-376, part 1, 18.4). A few megabytes
/// are kept in memory, however many there are, the rest in a temporary file. One thread at a time.
class SharedStrings {
 public:
  SharedStrings();

  /// Reads all texts. Throws XmlFault, and what `read` throws.
  void load(XmlStream::ReadBytes read);

  std::uint64_t count() const { return ends_.size() / sizeof(std::uint64_t); }
  /// REQUIRES: `index` < count(). The view lives until the next call. Throws OutputError if the
  /// disk fails.
  std::string_view at(std::uint64_t index);
  /// Halves of characters in them, which became U+FFFD.
  std::uint64_t halves() const { return halves_; }

 private:
  friend class SharedStringEvents;
  void add(std::string& text);
  std::uint64_t end_of(std::uint64_t index);

  SpilledBytes bytes_;
  SpilledBytes ends_;  ///< of each text in `bytes_`, eight bytes each
  std::uint64_t halves_ = 0;
};

}  // namespace casebook
