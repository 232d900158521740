// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// Properties of a piece of text, found 16 bytes at a time.
struct TextTraits {
  bool needs_escaping = false;  ///< it holds `&`, `<`, `>` or a control character
  bool beyond_latin = false;    ///< it holds a byte of a character from U+0580 on
};
TextTraits look_at(std::string_view text);

/// Appends `text` as the content of an element: `&`, `<` and `>` escaped, control characters left
/// out, tabs as blanks. Apart from controls, `text` must be well-formed UTF-8 and legal in XML 1.0
/// (2.2, Char).
void append_escaped(std::string& xml, std::string_view text);

/// The same for the value of an attribute in double quotes.
void append_attribute(std::string& xml, std::string_view value);

/// Makes any bytes legal in XML 1.0: ill-formed UTF-8 becomes U+FFFD, illegal characters are
/// removed.
std::string legal_text(std::string_view bytes);

/// append_escaped() of each line of `text`; the LFs between them stay.
void append_escaped_lines(std::string& out, std::string_view text);

}  // namespace casebook
