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

/// An address in a text, as far as it was read.
struct Extent {
  std::size_t floor = 0;  ///< no address before it reaches beyond
  std::size_t begin = 0;  ///< of its scheme
  std::size_t host = 0;
  std::size_t end = 0;
};

/// Where `address` ends without trailing punctuation, closing brackets that it never opened, and
/// tails like `&amp;` (GFM, extended autolink path validation). `_`, `*`, `~` and `|` are its own,
/// unless a partner before the address makes them markup: `*https://…*`. Never before its host.
std::size_t trim_address(std::string_view text, const Extent& address);

/// Where the address [begin, end) ends before a bracket that it opens and never closes
/// (`…/page(photo`), or closes where the text opened it right before the address
/// (`(https://…)and`); else `end`.
std::size_t balanced_end(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace casebook
