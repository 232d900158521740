// SPDX-License-Identifier: MIT
// Where the path of a web address ends, with its query and fragment, and where the sentence around
// it continues.
#pragma once

#include <cstddef>
#include <string_view>

#include "normalizer/links/host.hpp"

namespace casebook {

/// The end of the path that begins at `begin`, including trailing punctuation. A path ends before a
/// blank, a control character, `<`, `>`, `"`, a non-ASCII character that is not a letter, or the
/// scheme of another address glued to it (`…/abchttps://…`, but not `…/?to=https://…`).
///
/// A letter of a script with blanks between words belongs to the path. A letter of Korean or of a
/// script written without blanks ends it (Twitter's rule), except in a path that people write out:
/// after `/wiki/`, as the value of a parameter, or on a host in such a script.
std::size_t scan_path(std::string_view text, std::size_t begin, PathRule rule);

/// The extent of an address in a text, as far as it is known.
struct Extent {
  std::size_t floor = 0;  ///< no earlier position belongs to it: the previous link ends here
  std::size_t begin = 0;  ///< of its scheme
  std::size_t host = 0;
  std::size_t end = 0;
};

/// The end of `address` without trailing punctuation, closing brackets that it does not open, and
/// tails such as `&amp;` (GFM, extended autolink path validation). `_`, `*`, `~` and `|` belong to
/// it unless the same character before the address makes them markup: `*https://…*`. Never before
/// the end of the host.
std::size_t trim_address(std::string_view text, const Extent& address);

/// The position before a bracket that the address [begin, end) opens and never closes
/// (`…/page(photo`), or closes although the text opened it before the address
/// (`(see https://…)and`, `[url=https://…]and`); or before markup that gives or closes a label,
/// `<https://…|label>`, `[[https://…|label]]` and `[/url]`, or parts the cells of a table,
/// `|https://…|cell|`; `end` if there is none of these.
std::size_t balanced_end(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace casebook
