// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "reader/encoding.hpp"
#include "reader/input_file.hpp"
#include "record.hpp"

namespace casebook {

/// The bytes of a table of text as UTF-8, whatever encoding its file has. UTF-8 passes through as
/// it is; UTF-16 and UTF-32 are known by their byte order mark or by their zero bytes; anything
/// else has to be named.
class TextSource {
 public:
  /// `encoding` as iconv(3) names it; empty: UTF-8, UTF-16 or UTF-32, as the file shows. Throws
  /// UsageError where no encoding has that name.
  TextSource(std::unique_ptr<InputFile> file, const std::string& encoding);
  ~TextSource();
  TextSource(const TextSource&) = delete;
  TextSource& operator=(const TextSource&) = delete;

  /// Up to `capacity` bytes; 0 only at the end. Throws SourceError where reading fails, where the
  /// file is of a kind that holds no table, where bytes do not fit the encoding, and (at once, or
  /// at the latest at the end) where no encoding was named and the bytes are mostly no UTF-8.
  std::size_t read(char* to, std::size_t capacity);
  /// As InputFile::stop().
  void stop() noexcept { file_->stop(); }

  const std::string& name() const { return file_->name(); }
  /// That the file has, known from the first read() on.
  const std::string& encoding() const { return encoding_; }
  /// How much of the file `consumed` bytes of what was read are, 0 to 1, where that is known.
  std::optional<double> fraction(std::uint64_t consumed) const;
  /// Bytes that are no UTF-8 among others that are.
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
