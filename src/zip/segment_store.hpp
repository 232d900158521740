// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "files/temporary_file.hpp"
#include "zip/deflater.hpp"

namespace casebook {

/// A stretch of deflated bytes that somebody else keeps.
struct Extent {
  const char* bytes = nullptr;  ///< in memory; null: in the store's file
  std::uint64_t offset = 0;     ///< where, in the file
  std::uint64_t size = 0;
};

/// A deflate stream of joined segments. Cheap to copy.
struct SegmentStream {
  SegmentStream() = default;
  /// Of one segment, which must outlive the stream.
  explicit SegmentStream(const Segment& segment) { join(segment); }

  std::uint64_t size = 0;  ///< of what was deflated
  std::uint64_t deflated_size = 0;
  std::uint32_t crc = 0;
  std::vector<Extent> extents;

  /// Joins `segment`, whose bytes are kept at `extent`.
  void join(const Segment& segment, Extent extent);
  /// Joins `segment`, which must outlive the stream.
  void join(const Segment& segment);
  void join(const SegmentStream& next);
};

/// Keeps the segments of a document's parts: the first in memory, those beyond the budget in an
/// unnamed file.
class SegmentStore {
 public:
  SegmentStore(std::filesystem::path scratch, std::size_t memory)
      : scratch_(std::move(scratch)), room_(memory) {}

  /// Keeps `segment` and joins it to `stream`. Throws OutputError where the file cannot be written.
  void append(SegmentStream& stream, Segment&& segment);

  /// Where extents without bytes are. Null if there are none.
  const TemporaryFile* file() const { return file_ ? &*file_ : nullptr; }

 private:
  Extent keep(std::string&& bytes);

  std::filesystem::path scratch_;
  std::size_t room_;              ///< in memory, still
  std::deque<std::string> held_;  ///< a deque: the bytes of a short string stay where they are
  std::optional<TemporaryFile> file_;
};

}  // namespace casebook
