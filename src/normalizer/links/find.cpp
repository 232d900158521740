// SPDX-License-Identifier: MIT
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "normalizer/links/address.hpp"
#include "normalizer/links/characters.hpp"
#include "normalizer/links/cut_markup.hpp"
#include "normalizer/links/host.hpp"
#include "normalizer/links/links.hpp"
#include "normalizer/links/scheme.hpp"
#include "normalizer/links/stubs.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr char ellipsis_lead = '\xe2';

constexpr bool is_trigger(char c) { return c == '/' || c == '.' || c == ellipsis_lead; }

constexpr std::uint64_t each_byte(char c) {
  return 0x0101010101010101u * static_cast<unsigned char>(c);
}

/// Sets the high bit of the first zero byte (in memory order, little endian) and no bit below it.
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
  return (word - each_byte('\x01')) & ~word & each_byte('\x80');
}

constexpr std::uint64_t trigger_bytes(std::uint64_t word) {
  return zero_bytes(word ^ each_byte('/')) | zero_bytes(word ^ each_byte('.')) |
         zero_bytes(word ^ each_byte(ellipsis_lead));
}

/// The next byte at or after `from` that every web address, whole or cut off, contains: `/`, the
/// dot of `www.` or `...`, or the first byte of `…`; text.size() if there is none. Text without
/// these is skipped eight bytes at a time.
std::size_t next_trigger(std::string_view text, std::size_t from) {
  std::size_t pos = from;
  for (; pos + sizeof(std::uint64_t) <= text.size(); pos += sizeof(std::uint64_t)) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + pos, sizeof word);
    const std::uint64_t found = trigger_bytes(word);
    if (found == 0) continue;
    if constexpr (std::endian::native == std::endian::little) {
      return pos + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
    break;  // the loop below finds the byte
  }
  while (pos < text.size() && !is_trigger(text[pos])) ++pos;
  return pos;
}

/// One pass over a text, from trigger to trigger. The bytes of a link are not examined again.
class Scanner {
 public:
  Scanner(std::string_view text, std::vector<LinkSpan>& spans) : text_(text), spans_(spans) {}

  void run() {
    std::size_t pos = 0;
    while ((pos = next_trigger(text_, pos)) < text_.size()) pos = look_at(pos);
    add_hanging_stubs(text_, spans_);
    add_stub_in_markup(text_, spans_);
  }

 private:
  // Each of these examines a trigger, adds the link it belongs to, if any, and returns the position
  // where the scan continues.
  std::size_t look_at(std::size_t pos);
  std::size_t look_at_slash(std::size_t slash);
  std::size_t look_at_bare_host(std::size_t slash);
  std::size_t look_at_dot(std::size_t dot);
  std::size_t look_at_ellipsis(std::size_t pos, std::size_t size);

  std::size_t host_after_blank(std::size_t pos) const;
  std::size_t add(std::size_t begin, Address address);

  std::string_view text_;
  std::vector<LinkSpan>& spans_;
  std::size_t floor_ = 0;  ///< the end of the last link
};

std::size_t Scanner::look_at(std::size_t pos) {
  if (text_[pos] == '/') return look_at_slash(pos);
  const std::size_t ellipsis = ellipsis_at(text_, pos);
  if (ellipsis > 0) return look_at_ellipsis(pos, ellipsis);
  return text_[pos] == '.' ? look_at_dot(pos) : pos + decode(text_, pos).length;
}

std::size_t Scanner::look_at_slash(std::size_t slash) {
  const std::size_t slashes_end = skip_slashes(text_, slash);
  const bool single = slashes_end == slash + 1;
  const Scheme scheme = scheme_at_slash(text_, floor_, slash);
  if (scheme.begin == npos || (single && scheme.split)) {
    return single ? look_at_bare_host(slash) : slashes_end;
  }
  const std::size_t host = skip_schemes(text_, slashes_end);
  const std::size_t blank_host = host_after_blank(host);
  if (blank_host != npos)
    return add(scheme.begin, read_bare_address(text_, {floor_, scheme.begin, blank_host}));
  const bool sure = !scheme.split && host > slash + 1;
  const bool named = sure || ellipsis_at(text_, host) > 0 || scan_bare_authority(text_, host).named;
  if (!named) return slashes_end;
  const Address address = read_address(text_, {floor_, scheme.begin, host});
  const bool spoken_of = address.end == host && host == slashes_end;
  return spoken_of ? host : add(scheme.begin, address);
}

/// `https:// t.co/abc`: where the host after the blank at `pos` begins, if there certainly is one.
std::size_t Scanner::host_after_blank(std::size_t pos) const {
  if (pos >= text_.size() || text_[pos] != ' ') return npos;
  const Authority next = scan_bare_authority(text_, pos + 1);
  const bool has_path = next.end < text_.size() && text_[next.end] == '/';
  return next.named && (has_path || has_word_at(text_, pos + 1, "www.")) ? pos + 1 : npos;
}

std::size_t Scanner::look_at_bare_host(std::size_t slash) {
  const KnownHost* known = known_host_before(text_, floor_, slash);
  if (known == nullptr) return slash + 1;
  const std::size_t host = slash - known->name.size();
  if (!is_bare_address(text_, floor_, host, slash, *known)) return slash + 1;
  const std::size_t begin = before_bare_host(text_, floor_, host);
  return begin == npos ? slash + 1 : add(begin, read_bare_address(text_, {floor_, begin, host}));
}

std::size_t Scanner::look_at_dot(std::size_t dot) {
  if (!has_word_before(text_, floor_, dot, "www")) return dot + 1;
  const std::size_t www = dot - 3;
  if (!may_begin_www(text_, floor_, www)) return dot + 1;
  const Authority authority = scan_bare_authority(text_, www);
  const bool cut = end_of_cut(text_, authority.end) > 0;
  const bool is_host = authority.named && authority.labels >= 3;
  // If the whole is no host, the part from a later label on is none either.
  if (!is_host && !cut) return std::max(dot + 1, authority.end);
  const std::size_t begin = before_bare_host(text_, floor_, www);
  return begin == npos ? dot + 1 : add(begin, read_bare_address(text_, {floor_, begin, www}));
}

std::size_t Scanner::look_at_ellipsis(std::size_t pos, std::size_t size) {
  const std::size_t begin = stub_before_ellipsis(text_, floor_, pos);
  return begin == npos ? pos + size : add(begin, {pos + size, Link::Kind::truncated});
}

std::size_t Scanner::add(std::size_t begin, Address address) {
  spans_.push_back(
      {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(address.end), address.kind});
  return floor_ = address.end;
}

}  // namespace

void find_links(std::string_view text, std::vector<LinkSpan>& spans) {
  spans.clear();
  Scanner(text, spans).run();
}

}  // namespace casebook
