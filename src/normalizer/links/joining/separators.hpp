// SPDX-License-Identifier: MIT
// The marks that end a sentence, lead to a link or set it apart, in the scripts of the texts.
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// The total length in bytes of the marks at the beginning of `text` that end a sentence or a part
/// of one (Unicode's Terminal_Punctuation): `.`, `?!`, `،`, `।`, `。`.
std::size_t leading_terminals(std::string_view text);

/// True if `text` ends with such a mark.
bool ends_with_terminal(std::string_view text);

/// The length of the dashes at the end of `line` that point to something: `Title - `, `Tour --`,
/// `visit :-`, but not that of `word-` or of the shaft of an arrow.
std::size_t trailing_dashes(std::string_view line);

/// The length of a dash at the end of `line` that touches the word before it and the link behind
/// it: `Title-https://…`. 0 for the shaft of an arrow.
std::size_t trailing_hyphen(std::string_view line);

/// The length of the marks at the end of `line` that led to a link behind it or set it apart:
/// dashes, a bar or slash that stands by itself, a bullet, a comma, colon or semicolon of any
/// script. 0 for those that belong to words (`and/`, `1/`, `>>`), and for one of several bars: they
/// part the columns of a table (`a | b |`). 0 for Greek's question mark, too.
std::size_t trailing_lead(std::string_view line);

/// The length of the dashes, bars, slashes or bullets that begin `text`, or of a colon, if a blank
/// or nothing follows; else 0.
std::size_t leading_separator(std::string_view text);

/// True if `text` has only marks that may stand between two links and have no other purpose.
bool only_separates(std::string_view text);

/// True if `line` is the mark of an item in a list or of a quotation: `-`, `•`, `*`, `>`, `▪`.
bool is_item_mark(std::string_view line);

/// True if `text` begins with a bar of any width.
bool begins_with_bar(std::string_view text);

/// True if `text` ends with one.
bool ends_with_bar(std::string_view text);

/// True if `text` begins with marks that end a sentence or a part of one between blanks, as in
/// French: ` ! `. An ellipsis is none.
bool begins_spaced_mark(std::string_view text);

/// True if `line` is the number of an item in a list: `1.`, `2)`.
bool is_ordinal(std::string_view line);

/// True if `line`, up to a link, may be the beginning of a row of a table: `| a`, `a | b |`.
bool is_table_row(std::string_view line);

}  // namespace casebook
