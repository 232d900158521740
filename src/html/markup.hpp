// SPDX-License-Identifier: MIT
// What a page of HTML is put together from. Every text of others passes append_text() or
// append_foreign() and stays text whatever it holds.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace casebook {

/// `text`, any bytes, as the content of an element or the value of an attribute in double quotes.
void append_text(std::string& html, std::string_view text);

/// The same in an element of its own, so that its direction of writing ends with it (`bdi`).
void append_foreign(std::string& html, std::string_view text);
std::string foreign(std::string_view text);

/// A link to a file of the export: `name` is relative, with `/`.
std::string file_link(std::string_view name, std::string_view words);

/// From the doctype to the open `main`. `style` is the text of a style sheet, `policy` what the
/// page may load beside it (see Content Security Policy Level 3): with an empty one, nothing.
std::string page_head(std::string_view title, std::string_view style, std::string_view policy = {});
std::string_view page_tail();

/// A table in the making, in a box that scrolls where it is too wide.
class TableWriter {
 public:
  struct Column {
    std::string_view name;
    bool number = false;
  };

  /// Both must outlive it. `caption` says what the table holds.
  TableWriter(std::string& html, std::string_view caption, std::initializer_list<Column> columns);
  /// Ends the table.
  ~TableWriter();
  TableWriter(const TableWriter&) = delete;
  TableWriter& operator=(const TableWriter&) = delete;

  /// Begins a row, whose first cell, `html`, names it.
  TableWriter& row(std::string_view html);
  TableWriter& cell(std::string_view html);
  TableWriter& number(std::uint64_t number);

 private:
  std::string& html_;
  bool in_row_ = false;
};

}  // namespace casebook
