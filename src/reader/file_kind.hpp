// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// Throws SourceError if the first bytes of a file show that it is not a table of text but another
/// known kind: an archive, a database, a Word file. Says which, and what to do with it. `name` is
/// the file's, for messages.
void refuse_binary_file(std::string_view head, const std::string& name);

/// The same for the beginning of a text in UTF-8: an SQL dump, a web page, a table as a
/// database client prints it.
void refuse_other_text(std::string_view head, const std::string& name);

/// Whether a file that begins so holds JSON: an object or a list, in UTF-8, UTF-16 or UTF-32.
bool looks_like_json(std::string_view head);

}  // namespace casebook
