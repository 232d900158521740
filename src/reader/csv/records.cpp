// SPDX-License-Identifier: MIT
#include "reader/csv/records.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "error.hpp"

namespace casebook {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

constexpr const char* quoting_rule =
    "A field that holds a quote, the delimiter or a line break stands in quotes, with quotes "
    "inside "
    "doubled (RFC 4180); other files need --quote none or --escape backslash";

}  // namespace

CsvRecords::CsvRecords(std::string name, ReadBytes read, std::size_t block, std::size_t limit)
    : name_(std::move(name)), read_(std::move(read)), limit_(limit), block_(block) {}

std::string_view CsvRecords::head() {
  if (end_ == 0) fill();
  return {block_.data(), end_};
}

void CsvRecords::use(const CsvDialect& dialect) {
  head();
  dialect_ = dialect;
  next_ = dialect.start;
  next_line_ = 1 + static_cast<std::uint64_t>(
                       std::count(block_.begin(), block_.begin() + std::ptrdiff_t(next_), '\n'));
}

bool CsvRecords::next() {
  do {
    start_ = next_;
    line_ = next_line_;
    while (!split()) fill();
    if (start_ == end_) return false;
    const std::string_view all(block_.data() + start_, next_ - start_);
    next_line_ += spans_lines_ ? lines_in(all, dialect_.cr_ends_lines) : 1;
  } while (is_blank());
  return true;
}

std::string_view CsvRecords::field(std::size_t index) {
  CsvField& field = fields_[index];
  if (field.coding == CsvCoding::doubled || field.coding == CsvCoding::escaped)
    decode_field(field, block_.data(), dialect_);
  return {block_.data() + field.begin, field.end - field.begin};
}

bool CsvRecords::is_null(std::size_t index) {
  if (dialect_.escape != '\0') return fields_[index].coding == CsvCoding::null;
  return field(index) == null_word;
}

bool CsvRecords::needs_quotes(std::size_t index) const {
  const CsvField& field = fields_[index];
  if (field.coding == CsvCoding::plain) return false;
  const std::string_view raw(block_.data() + field.begin, field.end - field.begin);
  return field.coding == CsvCoding::doubled ||
         raw.find(dialect_.delimiter) != std::string_view::npos ||
         raw.find('\n') != std::string_view::npos;
}

void CsvRecords::fail(const std::string& what, const std::string& hint) const {
  throw SourceError(name_ + ": line " + std::to_string(line_) + ' ' + what, hint);
}

/// Reads more data after the current record, until the block is full.
void CsvRecords::fill() {
  make_room();
  while (end_ < block_.size() && !at_end_) {
    const std::size_t got = read_(block_.data() + end_, block_.size() - end_);
    end_ += got;
    at_end_ = got == 0;
  }
}

/// Drops the records before the current one; enlarges the block if the current one fills it.
void CsvRecords::make_room() {
  if (start_ == 0 && end_ == block_.size()) {
    if (block_.size() >= limit_)
      fail("starts a record that does not end within 256 MB, the most of a row", quoting_rule);
    block_.resize(std::min(2 * block_.size(), limit_));
  }
  std::memmove(block_.data(), block_.data() + start_, end_ - start_);
  dropped_ += start_;
  end_ -= start_;
  start_ = 0;
}

/// Finds the fields of the record at start_; false if it extends beyond the block.
bool CsvRecords::split() {
  fields_.clear();
  spans_lines_ = false;
  at_ = start_;
  if (dialect_.escape != '\0') {
    Found found = Found::field;
    while (found == Found::field) found = split_escaped();
    return found == Found::last_field;
  }
  line_end_ = find_line_end(at_);
  Found found = Found::field;
  while (found == Found::field && line_end_ != nowhere)
    found = at_quote() ? split_quoted() : split_plain();
  return found == Found::last_field;
}

/// Whether a quoted field is next; then moves to its quote.
bool CsvRecords::at_quote() {
  if (dialect_.quote == '\0') return false;
  std::size_t at = at_;
  while (dialect_.blanks_outside && at < end_ && block_[at] == ' ') ++at;
  if (at == end_ || block_[at] != dialect_.quote) return false;
  at_ = at;
  return true;
}

CsvRecords::Found CsvRecords::split_plain() {
  const std::size_t stop = find(dialect_.delimiter, at_, line_end_);
  if (stop == nowhere) {
    const bool crlf = line_end_ > at_ && block_[line_end_ - 1] == '\r';
    fields_.push_back({at_, line_end_ - crlf, CsvCoding::plain});
    return end_record();
  }
  fields_.push_back({at_, stop, CsvCoding::plain});
  at_ = stop + 1;
  return Found::field;
}

CsvRecords::Found CsvRecords::split_quoted() {
  bool doubled = false;
  const std::size_t close = closing_quote(at_ + 1, doubled);
  if (close == nowhere) {
    if (at_end_) fail("opens a quote that is never closed", quoting_rule);
    return Found::nothing;
  }
  fields_.push_back({at_ + 1, close, doubled ? CsvCoding::doubled : CsvCoding::quoted});
  at_ = close + 1;
  if (line_end_ < at_) {
    spans_lines_ = true;
    line_end_ = find_line_end(at_);
    if (line_end_ == nowhere) return Found::nothing;
  }
  return end_field();
}

/// Continues after a closing quote. Blanks there are not part of the value.
CsvRecords::Found CsvRecords::end_field() {
  while (at_ < line_end_ && block_[at_] == ' ' && dialect_.delimiter != ' ') ++at_;
  const bool cr = at_ + 1 == line_end_ && block_[at_] == '\r';
  if (cr || at_ == line_end_) return end_record();
  if (block_[at_] != dialect_.delimiter) fail("has text behind a closing quote", quoting_rule);
  ++at_;
  return Found::field;
}

CsvRecords::Found CsvRecords::split_escaped() {
  const bool in_quotes = at_quote();
  const std::size_t begin = at_ + (in_quotes ? 1 : 0);
  const std::size_t stop = end_of_escaped(begin, in_quotes);
  if (stop == nowhere) {
    if (at_end_ && in_quotes) fail("opens a quote that is never closed", quoting_rule);
    return Found::nothing;
  }
  const std::string_view raw(block_.data() + begin, stop - begin);
  const bool crlf = !in_quotes && raw.ends_with('\r') && stop < end_ && block_[stop] == '\n';
  const bool null = raw.substr(0, raw.size() - crlf) == null_word;
  fields_.push_back({begin, stop - crlf, null ? CsvCoding::null : CsvCoding::escaped, in_quotes});
  spans_lines_ = spans_lines_ || raw.find('\n') != std::string_view::npos;
  at_ = stop + (in_quotes ? 1 : 0);
  line_end_ = in_quotes || stop == end_ || block_[stop] != dialect_.delimiter ? find_line_end(at_)
                                                                              : nowhere;
  if (in_quotes && line_end_ == nowhere) return Found::nothing;
  if (in_quotes) return end_field();
  if (line_end_ == at_) return end_record();
  ++at_;
  return Found::field;
}

/// The position of the delimiter, line end or closing quote that ends a field with escapes; nowhere
/// if it is beyond the block.
std::size_t CsvRecords::end_of_escaped(std::size_t from, bool in_quotes) const {
  for (std::size_t i = from; i < end_; ++i) {
    const char c = block_[i];
    if (c == dialect_.escape) {
      ++i;
    } else if (in_quotes) {
      if (c != dialect_.quote) continue;
      if (i + 1 == end_) return at_end_ ? i : nowhere;
      if (block_[i + 1] != dialect_.quote) return i;
      ++i;
    } else if (c == dialect_.delimiter || c == '\n' || (c == '\r' && dialect_.cr_ends_lines)) {
      return i;
    }
  }
  return at_end_ && !in_quotes ? end_ : nowhere;
}

CsvRecords::Found CsvRecords::end_record() {
  next_ = std::min(line_end_ + 1, end_);
  if (next_ < end_ && block_[line_end_] == '\r' && block_[next_] == '\n') ++next_;
  return Found::last_field;
}

/// The position of the quote that closes the field; nowhere if it is beyond the block.
std::size_t CsvRecords::closing_quote(std::size_t from, bool& doubled) const {
  for (;;) {
    const std::size_t quote = find(dialect_.quote, from, end_);
    if (quote == nowhere || (quote + 1 == end_ && !at_end_)) return nowhere;
    if (quote + 1 == end_ || block_[quote + 1] != dialect_.quote) return quote;
    doubled = true;
    from = quote + 2;
  }
}

std::size_t CsvRecords::find(char wanted, std::size_t from, std::size_t to) const {
  const char* const data = block_.data();
  const void* const hit = std::memchr(data + from, wanted, to - from);
  return hit ? static_cast<std::size_t>(static_cast<const char*>(hit) - data) : nowhere;
}

/// The end of the data also ends a line. A CR at the end of the block may be half of a CRLF.
std::size_t CsvRecords::find_line_end(std::size_t from) const {
  std::size_t end = nowhere;
  if (dialect_.cr_ends_lines) {
    const std::string_view rest(block_.data() + from, end_ - from);
    const std::size_t stop = rest.find_first_of("\r\n");
    if (stop < rest.size() - (at_end_ ? 0 : 1)) end = from + stop;
  } else {
    end = find('\n', from, end_);
  }
  return end == nowhere && at_end_ ? end_ : end;
}

bool CsvRecords::is_blank() const {
  const auto& [begin, end, coding, in_quotes] = fields_[0];
  const bool unquoted = coding == CsvCoding::plain || (coding == CsvCoding::escaped && !in_quotes);
  return size() == 1 && unquoted &&
         std::all_of(block_.begin() + std::ptrdiff_t(begin), block_.begin() + std::ptrdiff_t(end),
                     [](char c) { return c == ' ' || c == '\t'; });
}

}  // namespace casebook
