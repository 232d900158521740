// SPDX-License-Identifier: MIT
// Finds the web addresses of a text, removes them, and gives the target of each.
//
// What a link is
// - `http://…` and `https://…` in any letter case, glued to a word or not. The host may be in any
//   script or an IP address, with a port or user information. The scheme may have a blank or a
//   slash too few or too many, or lack its first letters: `https : //…`, `http//…`, `ttps://…`.
// - `www.…` with a domain of at least three labels.
// - `t.co/…`, `bit.ly/…`, `pic.twitter.com/…` and the other hosts listed in host.cpp, each with a
//   path. Other bare domains are no links: they may be file names, abbreviations or sentences with
//   a forgotten blank.
// - A truncated link, cut off by an ellipsis (`…`, `...`) or by the end of the text:
//   `https://t.co/ab…`, `htt…`, `https:…`, and `https:` or `http://` at the very end; in markup
//   also `[label](htt`.
// Nothing else is a link: no e-mail address, no other scheme, no file name, and neither
// the word `http` nor a scheme that is spoken of (`"https://"`).
//
// Where a link ends (host.hpp, path.hpp, address.hpp)
// - Before a blank, a control character, `<`, `>`, `"`, or a non-ASCII character that is not a
//   letter. Trailing punctuation does not belong to it, nor does a closing bracket that it does not
//   open (GitHub Flavored Markdown, section 6.9, extended autolinks).
// - Before a letter of a script written without blanks, and before the `http` of another address.
//   The path of a `t.co/…` consists of ASCII letters and digits only (Twitter's rules for social
//   text).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record.hpp"

namespace casebook {

/// The place of a web address in a text, as byte offsets. A truncated link includes its ellipsis.
struct LinkSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Link::Kind kind = Link::Kind::whole;
};

/// Finds every web address in `text`, which must be well-formed UTF-8, shorter than 4 GiB, with
/// lines ended by LF. Replaces the content of `spans` with their places, ascending and disjoint; no
/// span crosses a line break or splits a character. Takes linear time. Safe to call from several
/// threads.
void find_links(std::string_view text, std::vector<LinkSpan>& spans);

/// Appends `text` without its links to `out`. The result reads as if the links had never been
/// there: no doubled blanks, no empty brackets or quotes, no punctuation that led to a link or
/// followed it; a line that held only links disappears. Of a link with a label,
/// `[here](https://…)`, the label stays. No letter or digit is removed, and none are joined that
/// were apart, but those of a label and of the word that it touches. The rules are those of
/// JoinedLine (joined_line.hpp). find_links() finds nothing in the result but words that look cut
/// off only now (`ht…`).
///
/// `spans` must come from find_links(). Where `text` holds links, it must have no doubled blanks,
/// and its lines must be trimmed.
void remove_links(std::string_view text, const std::vector<LinkSpan>& spans, std::string& out);

/// The target of a hyperlink on `url`, which is a whole link as it was written: a valid absolute
/// http(s) URI (RFC 3986). The host becomes lower-case punycode, characters that a URI must not
/// contain are percent-encoded, and a missing scheme is added (`https` for known hosts, else
/// `http`). Everything else stays as written.
///
/// Empty if there is no valid target: `url` has user information, an invalid IP address, a port
/// above 65535, or a host without a dot (except `localhost`) or with a label that is empty, too
/// long, or begins or ends with a hyphen; or the URI would exceed 2,079 characters, the most that
/// Word accepts.
std::string link_target(std::string_view url);

/// The host of `url`: lower case, IDN as Unicode, without port and user information; an IPv6
/// address keeps its brackets. Empty if there is no host, or if it was cut off by an ellipsis or,
/// within its first label, by the end of `url`.
std::string link_host(std::string_view url);

}  // namespace casebook
