// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/csv/coding.hpp"
#include "reader/csv/dialect.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Fills `to` with up to `capacity` bytes and returns how many; 0 only at the end of the data.
using ReadBytes = std::function<std::size_t(char* to, std::size_t capacity)>;

/// Splits a table of text into records, in place, block by block. Records end with LF or CRLF, or
/// also with CR if the dialect says so; blank lines are skipped. A field is quoted if it begins
/// with a quote; quotes inside it are doubled (RFC 4180) or escaped. Inside any other field a quote
/// is an ordinary character. Escapes have the meaning that MySQL's LOAD DATA gives them. NUL is an
/// ordinary byte. Holds one block, which grows to the longest record. One thread at a time.
class CsvRecords {
 public:
  /// `name` is used in messages; `block` is the number of bytes read at a time, `limit` the longest
  /// record in bytes.
  CsvRecords(std::string name, ReadBytes read, std::size_t block = csv_block,
             std::size_t limit = most_row_bytes);

  /// The first block of the data, or all of it. Reads it at once; call before next().
  std::string_view head();
  /// Sets how the data is written. Call before next(), or the default applies.
  void use(const CsvDialect& dialect);

  /// Moves to the next record; false after the last. Throws SourceError, naming the line, for a
  /// quote that is not closed and for text after a closing quote.
  bool next();

  /// The number of fields of the record. Views of fields live until the next call of next().
  std::size_t size() const { return fields_.size(); }
  std::string_view field(std::size_t index);
  /// Whether the field is `\N`, as MySQL writes NULL. An escaped backslash before an N is text.
  bool is_null(std::size_t index);

  /// Whether quotes enclose the field, and whether it contains something that needs quotes: a line
  /// end, the delimiter or a doubled quote. Call before field().
  bool is_quoted(std::size_t index) const { return fields_[index].coding != CsvCoding::plain; }
  bool needs_quotes(std::size_t index) const;
  /// Whether a field of the record holds a line end.
  bool spans_lines() const { return spans_lines_; }

  /// The line on which the record starts, counted from 1 as an editor does.
  std::uint64_t line() const { return line_; }
  /// Bytes of the data up to the end of the record.
  std::uint64_t consumed() const { return dropped_ + next_; }

  /// Throws a SourceError that names the file and the line of the record: `rows.csv: line 17 …`.
  [[noreturn]] void fail(const std::string& what, const std::string& hint) const;

 private:
  /// `nothing`: the record extends beyond the block.
  enum class Found { field, last_field, nothing };

  void fill();
  void make_room();
  bool split();
  bool at_quote();
  Found split_plain();
  Found split_quoted();
  Found split_escaped();
  Found end_field();
  Found end_record();
  std::size_t closing_quote(std::size_t from, bool& doubled) const;
  std::size_t find(char wanted, std::size_t from, std::size_t to) const;
  std::size_t find_line_end(std::size_t from) const;
  std::size_t end_of_escaped(std::size_t from, bool in_quotes) const;
  bool is_blank() const;

  std::string name_;
  ReadBytes read_;
  std::size_t limit_;
  std::vector<char> block_;
  CsvDialect dialect_;
  std::size_t end_ = 0;        ///< of what was read into the block
  bool at_end_ = false;        ///< nothing follows what is in the block
  std::uint64_t dropped_ = 0;  ///< bytes of the data before the block
  std::uint64_t line_ = 1;
  std::uint64_t next_line_ = 1;  ///< of the record that follows
  std::size_t start_ = 0;        ///< of the record
  std::size_t next_ = 0;         ///< of the record that follows
  std::size_t at_ = 0;           ///< of the field that is split off next
  std::size_t line_end_ = 0;     ///< the first at or behind at_
  bool spans_lines_ = false;     ///< a field holds a line end
  std::vector<CsvField> fields_;
};

}  // namespace casebook
