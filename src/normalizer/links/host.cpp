// SPDX-License-Identifier: MIT
#include "normalizer/links/host.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "normalizer/links/characters.hpp"
#include "normalizer/links/scheme.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool has_at(std::string_view text, std::size_t pos, char c) {
  return pos < text.size() && text[pos] == c;
}

/// True for a symbol or an emoji, which people put into host names: `✪df.ws`, `i❤.ws`.
bool is_symbol(char32_t c) {
  return c >= 0x2190 && script_of(c) == Script::other && !is_punctuation(c);
}

/// Reads a host character by character.
class HostReader {
 public:
  HostReader(std::string_view text, std::size_t begin) : text_(text), begin_(begin), pos_(begin) {}

  std::size_t read_to_end() {
    while (pos_ < text_.size() && take_one()) {
    }
    return pos_;
  }

 private:
  bool take_one() {
    const char c = text_[pos_];
    if (!is_ascii(c)) return take_letter();
    if (c == '.') {
      if (has_at(text_, pos_ + 1, '.')) return false;  // an ellipsis follows
      may_be_symbols_ = first_label_ && has_word_before(text_, begin_, pos_, "www");
      first_label_ = ascii_label_ = false;
    } else if (is_alnum(c) || c == '-' || c == '_') {
      ascii_label_ = true;
    } else {
      return false;
    }
    ++pos_;
    return true;
  }

  bool take_letter() {
    const Decoded c = decode(text_, pos_);
    const Script script = script_of(c.code_point);
    const bool glued = ascii_label_ && !first_label_ && script != Script::latin;
    if (!is_letter_script(script)) return take_symbols();
    if (glued) return false;
    pos_ += c.length;
    return true;
  }

  /// A label with symbols must be followed by another label, and unless it is the first one it must
  /// begin with them: otherwise the symbols stand after the host.
  bool take_symbols() {
    if (ascii_label_ && !first_label_ && !may_be_symbols_) return false;
    const std::size_t end = skip_symbols(pos_);
    if (end == pos_ || !has_at(text_, end, '.') || end + 1 >= text_.size()) return false;
    const char next = text_[end + 1];
    if (is_ascii(next) && !is_alnum(next)) return false;
    pos_ = end;
    return true;
  }

  /// The end of the label with symbols that continues at `pos`.
  std::size_t skip_symbols(std::size_t pos) const {
    constexpr char32_t variation_selector = 0xFE0F;
    bool symbol = false;
    while (pos < text_.size()) {
      const Decoded c = decode(text_, pos);
      const Script script = c.length > 1 ? script_of(c.code_point) : Script::other;
      const bool joins = symbol && (c.code_point == variation_selector || script == Script::joiner);
      const bool letter =
          c.length == 1 ? is_alnum(text_[pos]) || text_[pos] == '-' : is_letter_script(script);
      if (!letter && !joins && !is_symbol(c.code_point)) break;
      symbol = symbol || !letter;
      pos += c.length;
    }
    return pos;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t pos_;
  bool first_label_ = true;
  bool may_be_symbols_ = false;  ///< the label follows `www.`
  bool ascii_label_ = false;     ///< the label has an ASCII character
};

/// `host` without what does not belong to it: no top-level domain contains an underscore, and no
/// host ends with a mark. After a scheme, an underscore within the last label still belongs to the
/// address.
std::string_view without_tail(std::string_view host, bool has_scheme) {
  const std::size_t dot = host.rfind('.');
  if (dot != npos && !has_scheme) host = host.substr(0, host.find('_', dot));
  while (!host.empty() && !is_alnum(host.back()) && is_ascii(host.back())) host.remove_suffix(1);
  return host;
}

/// The host at `begin`, which ends before the `http` of an address glued to it.
std::string_view host_at(std::string_view text, std::size_t begin, bool has_scheme) {
  const std::size_t end = HostReader(text, begin).read_to_end();
  const std::size_t next = has_word_at(text, end, ":/") ? scheme_before(text, begin, end) : npos;
  return without_tail(text.substr(begin, std::min(end, next) - begin), has_scheme);
}

/// The end of something that stands in the place of a host but cannot be one: `%20example.com`,
/// `{name}.example.com`. `begin` if it does not even look like a host.
std::size_t skip_odd_host(std::string_view text, std::size_t begin) {
  constexpr std::string_view beginnings = "%{$~+=&*";
  if (begin >= text.size() || beginnings.find(text[begin]) == npos) return begin;
  bool has_letter = false;
  std::size_t pos = begin;
  for (; pos < text.size(); ++pos) {
    const char c = text[pos];
    const bool part =
        is_alnum(c) || std::string_view(".-_}").find(c) != npos || beginnings.find(c) != npos;
    if (!part) break;
    has_letter = has_letter || is_alnum(c);
  }
  return has_letter ? pos : begin;
}

/// The position after the `@` of the user information that begins at `begin`; `begin` if there is
/// none.
std::size_t skip_user(std::string_view text, std::size_t begin) {
  constexpr std::string_view ends = "/?#\\";
  std::size_t end = begin;
  for (std::size_t pos = begin; pos < text.size(); ++pos) {
    const char c = text[pos];
    if (!is_ascii(c) || ends_address(c) || ends.find(c) != npos) break;
    if (c == '@') end = pos + 1;
  }
  return end;
}

/// The end of an IP address in brackets, such as `[::1]`, at `begin`; `begin` if there is none.
std::size_t skip_ip_literal(std::string_view text, std::size_t begin) {
  std::size_t pos = begin + 1;
  while (pos < text.size() && (is_alnum(text[pos]) || text[pos] == ':' || text[pos] == '.')) ++pos;
  return has_at(text, pos, ']') && pos > begin + 2 ? pos + 1 : begin;
}

/// The end of `:8080` at `begin`, or of a colon that only a path follows.
std::size_t skip_port(std::string_view text, std::size_t begin) {
  if (!has_at(text, begin, ':')) return begin;
  std::size_t pos = begin + 1;
  while (pos < text.size() && is_digit(text[pos])) ++pos;
  return pos > begin + 1 || (has_at(text, pos, '/') && !has_at(text, pos + 1, '/')) ? pos : begin;
}

bool is_named(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == npos || dot == 0) return false;
  const std::string_view top = host.substr(dot + 1);
  return top.size() >= 2 && !is_digit(top.front()) && host[dot - 1] != '_';
}

Authority scan_host(std::string_view text, std::size_t host, bool has_scheme) {
  if (has_at(text, host, '[')) {
    const std::size_t end = skip_ip_literal(text, host);
    return {skip_port(text, end), end > host ? std::size_t{2} : 0, false};
  }
  const std::string_view name = host_at(text, host, has_scheme);
  if (name.empty()) return {host, 0, false};
  const auto dots = std::count(name.begin(), name.end(), '.');
  return {skip_port(text, host + name.size()), static_cast<std::size_t>(dots) + 1, is_named(name)};
}

constexpr std::string_view shorteners[] = {
    "a.co",          "amzn.to",   "apne.ws",     "apple.co",  "bbc.in",      "bit.ly",
    "bloom.bg",      "buff.ly",   "chng.it",     "clck.ru",   "cnn.it",      "cutt.ly",
    "discord.gg",    "dlvr.it",   "eepurl.com",  "fb.com",    "fb.me",       "flic.kr",
    "forms.gle",     "gofund.me", "goo.gl",      "gu.com",    "huff.to",     "ift.tt",
    "instagr.am",    "is.gd",     "j.mp",        "linktr.ee", "lnkd.in",     "nyti.ms",
    "on.wsj.com",    "ow.ly",     "po.st",       "politi.co", "rebrand.ly",  "redd.it",
    "reut.rs",       "shar.es",   "spoti.fi",    "tiny.cc",   "tinyurl.com", "tl.gd",
    "tmblr.co",      "trib.al",   "twitpic.com", "v.gd",      "vine.co",     "vk.cc",
    "vm.tiktok.com", "wa.me",     "wapo.st",     "wp.me",     "yfrog.com",   "youtu.be"};

constexpr std::string_view sites[] = {"facebook.com", "instagram.com", "t.me",  "tiktok.com",
                                      "twitter.com",  "vimeo.com",     "x.com", "youtube.com"};

constexpr std::string_view twitters[] = {"pic.x.com", "t.co"};

constexpr std::size_t host_count =
    1 + std::size(twitters) + std::size(shorteners) + std::size(sites);

constexpr std::array<KnownHost, host_count> known_hosts = [] {
  std::array<KnownHost, host_count> hosts;
  auto out = hosts.begin();
  // Web pages glue these to the last word: `the endpic.twitter.com/…`.
  *out++ = {"pic.twitter.com", PathRule::slug, true};
  for (const auto name : twitters) *out++ = {name, PathRule::slug, false};
  for (const auto name : shorteners) *out++ = {name, PathRule::ascii, false};
  for (const auto name : sites) *out++ = {name, PathRule::any, false};
  return hosts;
}();

constexpr std::size_t letters = 26;

constexpr std::size_t last_letter(std::string_view host) {
  return static_cast<std::size_t>(lower(host.back()) - 'a');
}

/// The known hosts grouped by their last letter, so that a text is compared with only a few of
/// them.
struct HostIndex {
  std::array<const KnownHost*, host_count> hosts{};
  std::array<std::size_t, letters + 1> begin{};  ///< of each letter's hosts
};

constexpr HostIndex host_index = [] {
  HostIndex index;
  std::size_t count = 0;
  for (std::size_t letter = 0; letter < letters; ++letter) {
    index.begin[letter] = count;
    for (const KnownHost& host : known_hosts) {
      if (last_letter(host.name) == letter) index.hosts[count++] = &host;
    }
  }
  index.begin[letters] = count;
  return index;
}();

}  // namespace

Authority scan_authority(std::string_view text, std::size_t begin) {
  const std::size_t host = skip_user(text, begin);
  const Authority found = scan_host(text, host, true);
  if (found.end > host) return found;
  return {skip_odd_host(text, host), 1, false};
}

Authority scan_bare_authority(std::string_view text, std::size_t host) {
  return scan_host(text, host, false);
}

const KnownHost* known_host_before(std::string_view text, std::size_t floor, std::size_t end) {
  // Every top-level domain of the list has two or three letters.
  if (end < floor + 4 || (text[end - 3] != '.' && text[end - 4] != '.')) return nullptr;
  if (!is_ascii_letter(text[end - 1])) return nullptr;
  const std::size_t letter = last_letter(text.substr(0, end));
  const KnownHost* longest = nullptr;
  for (std::size_t i = host_index.begin[letter]; i < host_index.begin[letter + 1]; ++i) {
    const KnownHost* host = host_index.hosts[i];
    const bool longer = longest == nullptr || longest->name.size() < host->name.size();
    if (longer && has_word_before(text, floor, end, host->name)) longest = host;
  }
  return longest;
}

PathRule path_rule(std::string_view host) {
  const KnownHost* known = known_host_before(host, 0, host.size());
  if (known != nullptr && known->name.size() == host.size()) return known->path;
  return std::all_of(host.begin(), host.end(), is_ascii) ? PathRule::any : PathRule::readable;
}

}  // namespace casebook
