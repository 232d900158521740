// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "reader/decoding/decoder.hpp"
#include "reader/encoding.hpp"
#include "reader/input_file.hpp"
#include "record.hpp"

namespace casebook {

/// The bytes of a table of text as UTF-8, whatever the encoding of its file. UTF-8 is passed
/// through unchanged; UTF-16 and UTF-32 are recognized by their byte order mark or their zero
/// bytes; any other encoding has to be named. One thread at a time, except stop().
class TextSource {
 public:
  /// `encoding` is a name that iconv(3) knows; empty: UTF-8, UTF-16 or UTF-32, as the file shows.
  /// Throws UsageError if no encoding has that name.
  TextSource(std::unique_ptr<InputFile> file, const std::string& encoding);
  ~TextSource();
  TextSource(const TextSource&) = delete;
  TextSource& operator=(const TextSource&) = delete;

  /// Reads up to `capacity` bytes and returns how many; 0 only at the end. Throws SourceError if
  /// reading fails, if the file is of a kind that holds no table, if bytes are invalid in the
  /// encoding, and if no encoding was named and the bytes are mostly not UTF-8 (at once or at the
  /// end).
  std::size_t read(char* to, std::size_t capacity);
  /// As InputFile::stop().
  void stop() noexcept { file_->stop(); }

  const std::string& name() const { return file_->name(); }
  /// The encoding of the file, known after the first read().
  const std::string& encoding() const { return encoding_; }
  /// The fraction of the file, 0 to 1, that `consumed` bytes of what was read make up, if known.
  std::optional<double> fraction(std::uint64_t consumed) const;
  /// A warning about invalid bytes among valid UTF-8.
  std::optional<Warning> warning() const { return tally_.warning(); }

 private:
  std::size_t begin(char* to, std::size_t capacity);
  std::size_t fill(char* to, std::size_t capacity);
  std::size_t read_decoded(char* to, std::size_t capacity);
  bool read_raw();
  std::size_t survey(const char* bytes, std::size_t size);

  std::unique_ptr<InputFile> file_;
  std::string encoding_;
  bool named_;  ///< the encoding was
  bool begun_ = false;
  std::unique_ptr<Decoder> decoder_;  ///< null: UTF-8 passes through
  std::uint64_t raw_bytes_ = 0;       ///< taken from the file
  std::string cut_;                   ///< the first bytes of a character that the next read() ends
  Utf8Tally tally_;
};

}  // namespace casebook
