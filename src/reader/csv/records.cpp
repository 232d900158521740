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
    "doubled (RFC 4180)";

/// Turns doubled quotes into single ones, in place; returns the new end.
char* undouble(char* begin, char* end) {
  char* out = begin;
  while (char* quote =
             static_cast<char*>(std::memchr(begin, '"', static_cast<std::size_t>(end - begin)))) {
    const auto size = static_cast<std::size_t>(quote + 1 - begin);
    std::memmove(out, begin, size);
    out += size;
    begin = quote + 2;
  }
  std::memmove(out, begin, static_cast<std::size_t>(end - begin));
  return out + (end - begin);
}

}  // namespace

CsvRecords::CsvRecords(std::string name, ReadBytes read, std::size_t block, std::size_t limit)
    : name_(std::move(name)),
      read_(std::move(read)),
      limit_(limit),
      block_(block),
      dialect_(look_at_head()),
      next_(dialect_.bom) {}

CsvDialect CsvRecords::look_at_head() {
  fill();
  return detect_dialect({block_.data(), end_}, name_);
}

bool CsvRecords::next() {
  do {
    start_ = next_;
    line_ = next_line_;
    while (!split()) fill();
    if (start_ == end_) return false;
    next_line_ += lines_of_record();
  } while (is_blank());
  return true;
}

std::string_view CsvRecords::field(std::size_t index) {
  Field& field = fields_[index];
  if (field.doubled) {
    char* const data = block_.data();
    field.end = static_cast<std::size_t>(undouble(data + field.begin, data + field.end) - data);
    field.doubled = false;
  }
  return {block_.data() + field.begin, field.end - field.begin};
}

void CsvRecords::fail(const std::string& what, const std::string& hint) const {
  throw SourceError(name_ + ": line " + std::to_string(line_) + ' ' + what, hint);
}

/// Reads on behind the record that has been begun, until the block is full.
void CsvRecords::fill() {
  make_room();
  while (end_ < block_.size() && !at_end_) {
    const std::size_t got = read_(block_.data() + end_, block_.size() - end_);
    end_ += got;
    at_end_ = got == 0;
  }
}

/// Drops the records before this one; grows the block where this one fills it.
void CsvRecords::make_room() {
  if (start_ == 0 && end_ == block_.size()) {
    if (block_.size() >= limit_) fail("starts a record that does not end", quoting_rule);
    block_.resize(std::min(2 * block_.size(), limit_));
  }
  std::memmove(block_.data(), block_.data() + start_, end_ - start_);
  dropped_ += start_;
  end_ -= start_;
  start_ = 0;
}

/// Finds the fields of the record at start_; false where it goes on beyond the block.
bool CsvRecords::split() {
  fields_.clear();
  spans_lines_ = false;
  at_ = start_;
  line_end_ = find_line_end(at_);
  Found found = Found::field;
  while (found == Found::field && line_end_ != nowhere) {
    const bool quoted = at_ < end_ && block_[at_] == '"';
    found = quoted ? split_quoted() : split_plain();
  }
  return found == Found::last_field;
}

CsvRecords::Found CsvRecords::split_plain() {
  const std::size_t stop = find(dialect_.delimiter, at_, line_end_);
  if (stop == nowhere) {
    const bool crlf = line_end_ > at_ && block_[line_end_ - 1] == '\r';
    fields_.push_back({at_, line_end_ - crlf, false});
    return end_record();
  }
  fields_.push_back({at_, stop, false});
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
  fields_.push_back({at_ + 1, close, doubled});
  at_ = close + 1;
  if (line_end_ < at_) {
    spans_lines_ = true;
    line_end_ = find_line_end(at_);
    if (line_end_ == nowhere) return Found::nothing;
  }
  const bool cr = at_ + 1 == line_end_ && block_[at_] == '\r';
  if (cr || at_ == line_end_) return end_record();
  if (block_[at_] != dialect_.delimiter) fail("has text behind a closing quote", quoting_rule);
  ++at_;
  return Found::field;
}

CsvRecords::Found CsvRecords::end_record() {
  next_ = std::min(line_end_ + 1, end_);
  if (next_ < end_ && block_[line_end_] == '\r' && block_[next_] == '\n') ++next_;
  return Found::last_field;
}

/// Where the quote stands that closes the field; nowhere where the block does not tell.
std::size_t CsvRecords::closing_quote(std::size_t from, bool& doubled) const {
  for (;;) {
    const std::size_t quote = find('"', from, end_);
    if (quote == nowhere || (quote + 1 == end_ && !at_end_)) return nowhere;
    if (quote + 1 == end_ || block_[quote + 1] != '"') return quote;
    doubled = true;
    from = quote + 2;
  }
}

std::size_t CsvRecords::find(char wanted, std::size_t from, std::size_t to) const {
  const char* const data = block_.data();
  const void* const hit = std::memchr(data + from, wanted, to - from);
  return hit ? static_cast<std::size_t>(static_cast<const char*>(hit) - data) : nowhere;
}

/// The end of the data ends a line as well. A CR at the end of the block may be half of a CRLF.
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
  return size() == 1 && fields_[0].begin == fields_[0].end && block_[start_] != '"';
}

std::uint64_t CsvRecords::lines_of_record() const {
  if (!spans_lines_) return 1;
  std::uint64_t lines = 0;
  for (std::size_t i = start_; i < next_; ++i) {
    const bool crlf = block_[i] == '\r' && i + 1 < next_ && block_[i + 1] == '\n';
    lines += block_[i] == '\n' || (dialect_.cr_ends_lines && block_[i] == '\r' && !crlf);
  }
  return lines;
}

}  // namespace casebook
