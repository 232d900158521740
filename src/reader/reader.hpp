// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record.hpp"

namespace casebook {

/// A source of rows, streamed forward once, in whatever order the source has them. Never holds more
/// than a few rows. One thread at a time.
class Reader {
 public:
  virtual ~Reader() = default;

  /// Fills `row` with the next row; false after the last. The row's views live until the next call.
  /// The first call may take long (a database joins its tables then).
  /// Throws SourceError when the source breaks off or a line is malformed.
  virtual bool next(Row& row) = 0;

  /// Ends a next() that waits for a database or a pipe, which then throws. The one thing that
  /// another thread may call meanwhile.
  virtual void stop() noexcept = 0;

  /// What is read, for people and for the manifest: a path or a URL, never a password.
  virtual std::string description() const = 0;

  /// The names of the further columns that each row brings (Row::attributes), as the source spells
  /// them: those that were asked for, or all there are.
  virtual std::vector<std::string> attributes() const { return {}; }

  /// How much has been read, 0 to 1, where that is known.
  virtual std::optional<double> fraction() const { return std::nullopt; }

  /// For a database that would be read much faster with an index it lacks: the statement that would
  /// add it. Reads the catalogue only; changes nothing.
  virtual std::optional<std::string> missing_index() { return std::nullopt; }

  /// What somebody who waits for the first row should know: that it takes long, and what is faster.
  /// Reads the catalogue only.
  virtual std::optional<Warning> caution() { return std::nullopt; }

  /// What is doubtful about the rows that were read, in a fixed order. Complete when next() has
  /// given false.
  virtual std::vector<Warning> warnings() { return {}; }

  /// How the source is written or read, as far as that was guessed or decided here, and why; empty
  /// where nothing was.
  virtual std::string form() const { return {}; }
};

}  // namespace casebook
