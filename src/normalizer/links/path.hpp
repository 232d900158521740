// SPDX-License-Identifier: MIT
// How far the path of a web address goes, with its query and its fragment, and where the sentence
// around it goes on.
#pragma once

#include <cstddef>
#include <string_view>

#include "normalizer/links/host.hpp"

namespace casebook {

/// Where the path that begins at `begin` ends, trailing punctuation left in: before a blank, a
/// control, `<`, `>`, `"`, a character beyond ASCII that is no letter, or the scheme of the next
/// address glued to this one (`…/abchttps://…`, but not `…/?to=https://…`).
///
/// A letter of a script that puts blanks between words belongs to the path. One of a script written
/// without blanks, or of Korean, ends it (Twitter's rule), unless the path is one that people write
/// out: after `/wiki/`, as the value of a parameter, on a host in such a script.
std::size_t scan_path(std::string_view text, std::size_t begin, PathRule rule);

/// Where the address [begin, end) ends without trailing punctuation, closing brackets that it never
/// opened, and tails like `&amp;` (GFM, extended autolink path validation). Never before `begin`.
std::size_t trim_address(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace casebook
