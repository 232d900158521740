// SPDX-License-Identifier: MIT
// The texts of headings: the same in documents, lists and sheets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/document.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// `October`; empty if the month is unknown.
std::string_view month_name(Date date);

/// `2020-10 October`, or `Undated`.
std::string month_heading(Date date);

/// What stands for the root_id of a row that has none.
inline constexpr std::string_view no_root_id = "(no root_id)";

/// The root_id as part of a case's name, where it distinguishes roots: safe in a name, and
/// shortened if it is long.
std::string root_name(std::string_view root_id);

/// Sets `out` to `2020-10 Case 1234`, `2020-10-03 Case 1234`, `Undated Case 77` or `… Case 1234
/// (2)`. A root that ends like one of our numbers is always numbered, `… Case x (2) (1)`, so that
/// no two (root_name, ordinal) give the same name.
void set_case_heading(std::string& out, const Case& one);

/// Whether months are headings.
bool has_month_headings(Layout layout);

/// `Name:`, by which NVivo finds a speaker.
std::string speaker_line(std::string_view name);

/// A paragraph at the beginning of a document.
struct HeadParagraph {
  enum class Kind { title, prompt, about, probe };
  Kind kind;
  std::string text;
};

/// The paragraphs before the first case of a document, in order: its title, the lines of the whole
/// probe if the title shortens it, a line about the document and, if the layout requires it, its
/// probe. `without_text`: see about_line().
std::vector<HeadParagraph> document_head(const Document& document, Layout layout, Variant variant,
                                         std::uint64_t without_text = 0);

/// `1,234 cases, 2017-05 to 2020-12, 2 undated, 5 without text, part 1 of 3, without links`.
/// `without_text`: how many cases have no text in this variant; 0 as well where the line is written
/// before their texts are read.
std::string about_line(const Document& document, Variant variant, std::uint64_t without_text = 0);

}  // namespace casebook
