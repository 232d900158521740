// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record.hpp"

namespace casebook {

/// The most bytes that the values of a row may have in all: a row is held in memory whole, several
/// times over while it is written.
constexpr std::size_t most_row_bytes = std::size_t{256} << 20;

/// What a source has to offer besides the columns that are read: a path in its objects, say.
struct Content {
  std::string name;
  std::uint64_t count = 0;  ///< objects that were looked at and have it
  std::string example;      ///< a value
};

/// A source of rows, streamed once from beginning to end, in the order of the source. Never holds
/// more than a few rows. One thread at a time.
class Reader {
 public:
  virtual ~Reader() = default;

  /// Fills `row` with the next row; false after the last. The views in the row live until the next
  /// call. The first call may take long, because a database then joins its tables. Throws
  /// SourceError if the source breaks off or a line is malformed.
  virtual bool next(Row& row) = 0;

  /// Ends a next() that waits for a database or a pipe, which then throws. The only member that
  /// another thread may call meanwhile.
  virtual void stop() noexcept = 0;

  /// The source, for people and for the manifest: a path or a URL, never with a password.
  virtual std::string description() const = 0;

  /// The names of the further columns of each row (Row::attributes), as the source spells them:
  /// those that were asked for, or all.
  virtual std::vector<std::string> attributes() const { return {}; }

  /// How much has been read, from 0 to 1, if that is known.
  virtual std::optional<double> fraction() const { return std::nullopt; }

  /// The statement that would add an index, for a database that could be read much faster with it.
  /// Only reads the catalogue; changes nothing.
  virtual std::optional<std::string> missing_index() { return std::nullopt; }

  /// Advice before the first row: that it will take long, and what is faster. Only reads the
  /// catalogue.
  virtual std::optional<Warning> caution() { return std::nullopt; }

  /// What is doubtful about the rows that were read, in a fixed order. Complete once next() has
  /// returned false.
  virtual std::vector<Warning> warnings() { return {}; }

  /// How the source is written or read, as far as that was guessed or decided here, and why; else
  /// empty.
  virtual std::string form() const { return {}; }

  /// Everything that the source has to offer, also what is not read, as far as that is not said by
  /// the names of its columns. Complete once next() has returned false.
  virtual std::vector<Content> contents() { return {}; }
};

}  // namespace casebook
