// SPDX-License-Identifier: MIT
// The pieces of a line beside a removed link: what they begin and end with, and what has to go.
#pragma once

#include <algorithm>
#include <string_view>

#include "text/ascii.hpp"

namespace casebook {

constexpr std::string_view trim_left(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}
constexpr std::string_view trim_right(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}
constexpr bool begins_alnum(std::string_view text) {
  return !text.empty() && is_alnum(text.front());
}

/// True if `text` ends with a misread character, the last byte of which may look like a quotation
/// mark or a dash: `ðŸ˜„`, `Ã–`. What may as well be a capital before a sound mark (`CAFÉ”`) is
/// none.
bool ends_misread(std::string_view text);

/// `right`, which follows a link, from behind the sentence marks that are attached to the link or
/// stand apart as in French: ` ! »`. An emoticon is none.
std::string_view without_own_marks(std::string_view right);

/// True if `text` has nothing but marks that close something or end a sentence.
bool only_closes(std::string_view text);

/// The length of the marks of markup that end `line` and begin a word, if nothing has closed them:
/// `**`, `` ` ``, `_`.
std::size_t opening_markup(std::string_view line);

/// True if two pieces of text may touch after the removal of a link that had no blanks around it.
bool may_touch(std::string_view left, std::string_view right);

/// True if `text` ends with the first half of a split address: `https`, `https:`, `https :` or
/// `https://`.
bool ends_with_half(std::string_view text);

/// `text` without slashes at its end.
std::string_view without_slashes(std::string_view text);

/// `right` without the second half of a split address, `: //`, which would complete the first half
/// to an address.
std::string_view without_half(std::string_view right);

/// `right`, which follows a link, without an ellipsis or an object replacement character that is
/// attached to it. Twitter's pages put a blank before the ellipsis of a shortened address; others
/// put an object replacement character in place of a picture.
std::string_view without_debris(std::string_view right);

/// True if `between`, which stands between two links behind `left`, is an ellipsis of Twitter's
/// that became a question mark in another encoding: Arabic has a question mark of its own.
bool is_lost_ellipsis(std::string_view left, std::string_view between);

/// `right`, which begins a line now, without the sentence marks attached to a link and the
/// separator after it.
std::string_view without_head(std::string_view right);

}  // namespace casebook
