// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "docx/chunk_renderer.hpp"
#include "docx/look.hpp"

namespace casebook {

/// A file that was written.
struct WrittenFile {
  std::uint64_t bytes = 0;
  std::string sha256;  ///< lower-case hex
};

/// Gathers the chunks of one document, in order, and writes its two files. Holds the deflated bytes
/// in memory up to `memory` bytes, beyond that in an unnamed temporary file in `scratch`.
/// One thread at a time, but for the two files, which may be written by two threads at once.
class DocumentWriter {
 public:
  /// `look` must outlive it.
  DocumentWriter(const Template& look, std::filesystem::path scratch, std::size_t memory);
  ~DocumentWriter();
  DocumentWriter(DocumentWriter&&) noexcept;

  /// The next chunk, in order. Throws OutputError where the temporary file cannot be written.
  void append(RenderedChunk&& chunk);

  /// Writes one of the two packages, after the last chunk. What is not whole at the end is
  /// removed again. Throws OutputError (full disk, no permission), naming the file.
  WrittenFile write_plain(const std::filesystem::path& path) const;
  WrittenFile write_linked(const std::filesystem::path& path) const;

  struct Written {
    WrittenFile plain;
    WrittenFile linked;
  };
  /// Both, one after the other.
  Written write(const std::filesystem::path& plain, const std::filesystem::path& linked) const {
    return {write_plain(plain), write_linked(linked)};
  }

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace casebook
