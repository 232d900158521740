// SPDX-License-Identifier: MIT
// What headings say: the same words in documents, lists and sheets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/document.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// `October`; empty where it is not known.
std::string_view month_name(Date date);

/// `2020-10 October`, or `Undated`.
std::string month_heading(Date date);

/// What tells a root from others in the name of a case: its root_id, safe in a name, and shortened
/// where it is long.
std::string root_name(std::string_view root_id);

/// `2020-10 Case 1234`, `2020-10-03 Case 1234`, `Undated Case 77`, `… Case 1234 (2)`. Fills `out`.
/// A root that ends like a number of ours is always numbered, `… Case x (2) (1)`, so that no two
/// (root_name, ordinal) give the same.
void set_case_heading(std::string& out, const Case& one);

/// A paragraph at the head of a document.
struct HeadParagraph {
  enum class Kind { title, about, probe };
  Kind kind;
  std::string text;
};

/// What stands before the first case of a document, in order: its title, what it is about and,
/// where the layout wants it, its probe.
std::vector<HeadParagraph> document_head(const Document& document, Layout layout, Variant variant);

/// `1,234 cases, 2017-05 to 2020-12, 2 undated, part 1 of 3, without links`.
std::string about_line(const Document& document, Variant variant);

}  // namespace casebook
