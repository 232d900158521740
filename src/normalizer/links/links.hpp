// SPDX-License-Identifier: MIT
// Web addresses in texts: where they stand, how a text reads without them, where they lead.
//
// What is a link
// - `http://…` and `https://…`, in any case, glued to a word or not, with a host of any script, an
//   IP address, a port, user information; also with a blank or a slash too few or too many in the
//   scheme, and with the first letters of the scheme lost: `https : //…`, `http//…`, `ttps://…`.
// - `www.…` with a domain of three labels or more.
// - `t.co/…`, `bit.ly/…`, `pic.twitter.com/…` and the other hosts that host.cpp lists, each with a
//   path. No other bare domain: it may be a file name, an abbreviation, or a forgotten blank.
// - What the end of the text or an ellipsis (`…`, `...`) left of one: `https://t.co/ab…`, `htt…`,
//   `https:…`, and `https:` or `http` as the last word. Such a link is truncated.
// Nothing else is: no e-mail address, no other scheme, no file name, no word `http` in a sentence.
//
// How far it goes (host.hpp, path.hpp, address.hpp)
// - To a blank, a control, `<`, `>`, `"`, or a character beyond ASCII that is not a letter, without
//   trailing punctuation and without closing brackets that it never opened: GitHub Flavored
//   Markdown, section 6.9, extended autolinks.
// - A letter of a script written without blanks ends it, and so does `http` glued to it. The path
//   of a `t.co/…` is letters and digits alone: Twitter's rules for social text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// Where a web address stands in a text, in bytes. A truncated one takes its ellipsis in.
struct LinkSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Link::Kind kind = Link::Kind::whole;
};

/// Finds every web address in `text`, which is well-formed UTF-8, shorter than 4 GiB, its lines
/// ended by LF. Fills `spans` (cleared first), ascending and disjoint; none crosses a line or the
/// boundary of a character. One pass; time is linear in the length of the text, whatever it holds.
/// Threads may call it at once.
void find_links(std::string_view text, std::vector<LinkSpan>& spans);

/// Appends `text` without its links to `out`, so that it reads as if they had never been there: no
/// doubled blanks, no empty brackets or quotes, no punctuation that led to a link or hung on one;
/// never a letter or a digit removed, or two put together that stood apart. A line of links alone
/// disappears. The rules are those of JoinedLine (joined_line.hpp). find_links finds nothing in
/// what was appended. `spans` as find_links gave them; `text`, as far as it holds links, without
/// doubled blanks and with its lines trimmed.
void remove_links(std::string_view text, const std::vector<LinkSpan>& spans, std::string& out);

/// The valid absolute http(s) URI (RFC 3986) that a hyperlink on `url` points to; `url` is a whole
/// link as it was written. The host becomes lower case and punycode, what no URI may hold is
/// percent-encoded, a missing scheme is added (`https` on known hosts, else `http`); all else stays
/// as it was written. Empty if no target can be made: user information, a host without a dot
/// (other than `localhost`) or with a label that is empty, too long or begins or ends with a
/// hyphen, an invalid IP address, a port above 65535, or a
/// URI of more than 2,079 characters, the most that Word takes.
std::string link_target(std::string_view url);

/// The host that `url` names: lower case, IDN as Unicode, without port and user information, an
/// IPv6 address in its brackets. Empty if there is none or if it was cut off: by an ellipsis, or
/// within its first label at the end of `url`.
std::string link_host(std::string_view url);

}  // namespace casebook
