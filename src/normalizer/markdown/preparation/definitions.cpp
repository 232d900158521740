// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/definitions.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "normalizer/markdown/destination.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Whether only blanks and the marks of quotes and lists stand before `open` in its line.
bool begins_line(std::string_view text, std::size_t open) {
  const std::size_t before = open == 0 ? npos : text.find_last_not_of(" \t>-+*", open - 1);
  return before == npos || text[before] == '\n' || text[before] == '\r';
}

/// The bracket of the label that ends at `close`.
std::size_t label_begin(std::string_view text, std::size_t close) {
  constexpr std::size_t longest = 999;  // CommonMark 0.30, section 4.7
  const std::size_t floor = close - std::min(close, longest + 1);
  const std::size_t open = text.substr(floor, close - floor).rfind('[');
  return open == npos ? npos : floor + open;
}

/// Where the destination of the definition begins whose label ends at `close`: on the same line or
/// the next one.
std::size_t destination_begin(std::string_view text, std::size_t close) {
  std::size_t at = std::min(text.find_first_not_of(" \t", close + 2), text.size());
  if (at == text.size() || (text[at] != '\n' && text[at] != '\r')) return at;
  at += text.substr(at, 2) == "\r\n" ? 2 : 1;
  return std::min(text.find_first_not_of(" \t>", at), text.size());
}

/// The address as the parser gives it: a backslash before punctuation is none of it.
std::string unescaped(std::string_view address) {
  std::string plain;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const bool escape = address[at] == '\\' && at + 1 < address.size() &&
                        is_ascii(address[at + 1]) && !is_alnum(address[at + 1]);
    plain += address[at += escape];
  }
  return PreparedText::with_marks(plain);
}

/// Hides the quotation mark at the beginning of the line below the one that holds `at`.
void keep_next_line(std::size_t at, PreparedText& text) {
  const std::string_view view = text.view();
  const std::size_t feed = view.find('\n', at);
  if (feed == npos) return;
  const std::size_t first = view.find_first_not_of(" \t>", feed + 1);
  if (first != npos && std::string_view("\"'(").find(view[first]) != npos)
    text.hide(first, first + 1);
}

}  // namespace

std::vector<Definition> keep_definitions(PreparedText& text) {
  std::vector<Definition> found;
  const std::string_view view = text.view();
  for (std::size_t close = view.find("]:"); close != npos; close = view.find("]:", close + 2)) {
    const std::size_t open = label_begin(view, close);
    if (open == npos || !begins_line(view, open)) continue;
    const std::size_t begin = destination_begin(view, close);
    const std::string_view destination = destination_at(view, begin);
    if (is_address(destination)) {
      keep_next_line(begin, text);
      found.push_back({open, unescaped(destination)});
    } else {
      text.hide(open, open + 1);
    }
  }
  return found;
}

bool hide_unused(const std::vector<Definition>& definitions,
                 const std::vector<std::string>& addresses, PreparedText& text) {
  const std::set<std::string_view> used(addresses.begin(), addresses.end());
  bool any = false;
  for (const Definition& definition : definitions) {
    if (used.contains(definition.address)) continue;
    text.hide(definition.open, definition.open + 1);
    any = true;
  }
  return any;
}

}  // namespace casebook
