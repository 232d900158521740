// SPDX-License-Identifier: MIT
#include "reader/json/records.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "error.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr auto how_it_should_be =
    "JSON lines hold one whole object on each line; a file of JSON holds a list of objects";

std::size_t past_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(blanks, at), text.size());
}

/// One past the string that begins at `at`; npos where its end is not there.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at;; at += 2) {
    at = text.find_first_of("\"\\", at);
    if (at >= text.size()) return std::string_view::npos;
    if (text[at] == '"') return at + 1;
  }
}

/// One past the object or list that begins at `at`; npos where its end is not there.
std::size_t end_of_value(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = end_of_string(text, at);
      continue;
    }
    ++at;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return std::string_view::npos;
}

/// The lists of objects among the members of an object, from the bracket or comma at `at` on.
std::vector<JsonLayout> lists_in(std::string_view text, std::size_t at) {
  std::vector<JsonLayout> lists;
  for (at = past_blanks(text, at + 1); at < text.size() && text[at] == '"';) {
    const std::size_t end = end_of_string(text, at);
    if (end >= text.size()) break;
    const std::string_view key = text.substr(at + 1, end - at - 2);
    at = past_blanks(text, end);
    if (at >= text.size() || text[at] != ':') break;
    at = past_blanks(text, at + 1);
    if (at >= text.size()) break;
    const std::size_t first = past_blanks(text, at + 1);
    if (text[at] == '[' && first < text.size() && text[first] == '{')
      lists.push_back({JsonLayout::list, at + 1, std::string(key)});
    at = text[at] == '{' || text[at] == '[' ? end_of_value(text, at)
         : text[at] == '"'                  ? end_of_string(text, at)
                                            : text.find_first_of(",}", at);
    if (at >= text.size()) break;
    at = past_blanks(text, past_blanks(text, at) + 1);  // over the comma
  }
  return lists;
}

using IsRow = std::function<bool(std::string_view)>;

/// The list with the rows that the object at `at` holds; of the kind `lines`: none.
JsonLayout list_of_rows(std::string_view text, std::size_t at, const IsRow& is_row) {
  std::vector<JsonLayout> lists = lists_in(text, at);
  if (lists.empty()) return {};
  const auto found = std::ranges::find_if(lists, [&](const JsonLayout& list) {
    const std::size_t first = past_blanks(text, list.begin);
    return is_row(text.substr(first, end_of_value(text, first) - first));
  });
  const std::size_t rows =
      found == lists.end() ? 0 : static_cast<std::size_t>(found - lists.begin());
  for (std::size_t i = 0; i < rows; ++i) lists[rows].passed_over.push_back(lists[i].member);
  return std::move(lists[rows]);
}

/// An object that does not end on its line: it goes on there, or lacks its end.
JsonLayout layout_of_open(std::string_view head, std::size_t at, const IsRow& is_row) {
  JsonLayout held = list_of_rows(head, at, is_row);
  if (held.kind == JsonLayout::list) return held;
  const std::size_t line_end = std::min(head.find('\n', at), head.size());
  const std::size_t second = past_blanks(head, line_end);
  const bool begins_anew = second < head.size() && head[second] == '{';
  return {begins_anew || line_end == head.size() ? JsonLayout::lines : JsonLayout::values, 0, {}};
}

}  // namespace

JsonLayout json_layout(std::string_view head, bool whole,
                       const std::function<bool(std::string_view)>& is_row) {
  std::size_t at = head.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  at = past_blanks(head, at);
  if (at == head.size()) return {};
  if (head[at] == '[') return {JsonLayout::list, at + 1, {}};
  const std::size_t end = end_of_value(head, at);
  if (end == std::string_view::npos) return layout_of_open(head, at, is_row);
  const std::string_view first = head.substr(at, end - at);
  if (whole && past_blanks(head, end) == head.size() && !is_row(first)) {
    JsonLayout held = list_of_rows(head, at, is_row);
    if (held.kind == JsonLayout::list) return held;
  }
  const std::size_t second = past_blanks(head, end);
  const bool another_follows = second < head.size() && head[second] == '{';
  const std::size_t line_end = head.substr(at, second - at).find('\n') + at;
  const bool on_one_line = line_end >= end && (line_end < second || !another_follows);
  return {on_one_line ? JsonLayout::lines : JsonLayout::values, 0, {}};
}

JsonRecords::JsonRecords(std::string name, ReadBytes read, std::size_t block, std::size_t limit)
    : name_(std::move(name)), read_(std::move(read)), limit_(limit), block_(block) {}

std::string_view JsonRecords::head() {
  while (!at_end_ && end_ < block_.size()) fill();
  return rest();
}

void JsonRecords::use(const JsonLayout& layout) {
  layout_ = layout;
  if (layout.begin > 0)
    advance(layout.begin);
  else if (head().starts_with(byte_order_mark))
    next_ = byte_order_mark.size();
}

bool JsonRecords::next(std::string_view& record) {
  return layout_.kind == JsonLayout::lines ? next_line(record) : next_value(record);
}

bool JsonRecords::next_line(std::string_view& record) {
  do {
    std::size_t end = rest().find('\n');
    for (std::size_t seen = 0; end == std::string_view::npos && !at_end_;) {
      seen = rest().size();
      fill();
      end = rest().find('\n', seen);
    }
    if (rest().empty()) return false;
    line_ = next_line_++;
    record = rest().substr(0, end);
    next_ += std::min(end, record.size()) + (end == std::string_view::npos ? 0 : 1);
  } while (past_blanks(record, 0) == record.size());
  return true;
}

bool JsonRecords::next_value(std::string_view& record) {
  if (!skip_blanks() || end_of_list()) return false;
  if (any_ && layout_.kind == JsonLayout::list) step_over_comma();
  if (rest().front() != '{') fail(next_line_, "does not begin an object where one was expected");
  std::size_t end = end_of_value(rest(), 0);
  while (end == std::string_view::npos && !at_end_) {
    const std::size_t enough = rest().size() * 2;  // looking anew each time, it stays linear
    while (!at_end_ && rest().size() < enough) fill();
    end = end_of_value(rest(), 0);
  }
  if (end == std::string_view::npos) fail(next_line_, "begins an object that does not end");
  line_ = next_line_;
  any_ = true;
  record = rest().substr(0, end);
  advance(next_ + end);
  return true;
}

/// False at the end of the text.
bool JsonRecords::skip_blanks() {
  for (;;) {
    advance(next_ + past_blanks(rest(), 0));
    if (!rest().empty()) return true;
    if (at_end_) break;
    fill();
  }
  if (layout_.kind == JsonLayout::list && !closed_)
    fail(next_line_, "is the last, and the list of objects does not end");
  return false;
}

/// Whether the list ends here. What an object holds besides the list is none of the rows.
bool JsonRecords::end_of_list() {
  if (layout_.kind != JsonLayout::list) return false;
  if (rest().front() == ']' && !closed_) {
    closed_ = true;
    advance(next_ + 1);
    if (!layout_.member.empty())
      look_behind_list();
    else if (skip_blanks())
      fail(next_line_, "goes on behind the list");
  }
  return closed_;
}

/// Notes the further lists of objects, as far as they begin in the block.
void JsonRecords::look_behind_list() {
  while (!at_end_ && rest().size() < block_.size() / 2) fill();
  const std::size_t comma = past_blanks(rest(), 0);
  for (JsonLayout& list : lists_in(rest(), comma))
    layout_.passed_over.push_back(std::move(list.member));
}

void JsonRecords::step_over_comma() {
  if (rest().front() != ',') fail(next_line_, "has no comma between two objects");
  advance(next_ + 1);
  if (!skip_blanks()) fail(next_line_, "ends with a comma");
  if (rest().front() == ']') fail(next_line_, "has a comma that no object follows");
}

void JsonRecords::advance(std::size_t to) {
  next_line_ +=
      static_cast<std::uint64_t>(std::count(block_.data() + next_, block_.data() + to, '\n'));
  next_ = to;
}

/// Reads on. What was given is dropped; the block grows where that makes no room.
void JsonRecords::fill() {
  if (next_ > 0 && next_ >= end_ / 2) {
    std::memmove(block_.data(), block_.data() + next_, end_ - next_);
    dropped_ += next_;
    end_ -= std::exchange(next_, 0);
  }
  if (end_ == block_.size()) {
    if (end_ - next_ >= limit_)
      fail(next_line_, "begins an object of more than " + std::to_string(limit_ >> 20) + " MB");
    block_.resize(block_.size() * 2);
  }
  const std::size_t got = read_(block_.data() + end_, block_.size() - end_);
  end_ += got;
  at_end_ = got == 0;
}

void JsonRecords::fail(std::uint64_t line, const std::string& what) const {
  throw SourceError(name_ + ": line " + std::to_string(line) + " " + what, how_it_should_be);
}

}  // namespace casebook
