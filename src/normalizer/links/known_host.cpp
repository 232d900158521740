// SPDX-License-Identifier: MIT
#include "normalizer/links/known_host.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "normalizer/links/char.hpp"

namespace casebook {
namespace {

constexpr std::string_view shorteners[] = {
    "a.co",       "amzn.to",       "apne.ws",    "bbc.in",      "bit.ly",     "bloom.bg",
    "buff.ly",    "clck.ru",       "cnn.it",     "cutt.ly",     "discord.gg", "dlvr.it",
    "eepurl.com", "fb.com",        "fb.me",      "flic.kr",     "goo.gl",     "gu.com",
    "huff.to",    "ift.tt",        "instagr.am", "is.gd",       "j.mp",       "lnkd.in",
    "nyti.ms",    "on.wsj.com",    "ow.ly",      "po.st",       "politi.co",  "rebrand.ly",
    "redd.it",    "reut.rs",       "shar.es",    "spoti.fi",    "tiny.cc",    "tinyurl.com",
    "tl.gd",      "tmblr.co",      "trib.al",    "twitpic.com", "v.gd",       "vine.co",
    "vk.cc",      "vm.tiktok.com", "wa.me",      "wapo.st",     "wp.me",      "yfrog.com",
    "youtu.be"};

constexpr std::string_view sites[] = {"facebook.com", "instagram.com", "t.me",  "tiktok.com",
                                      "twitter.com",  "vimeo.com",     "x.com", "youtube.com"};

constexpr std::string_view twitters[] = {"pic.x.com", "t.co"};

constexpr std::size_t host_count =
    1 + std::size(twitters) + std::size(shorteners) + std::size(sites);

constexpr std::array<KnownHost, host_count> known_hosts = [] {
  std::array<KnownHost, host_count> hosts;
  auto out = hosts.begin();
  // Pages glue these to the last word: `the endpic.twitter.com/…`.
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

/// The known hosts grouped by their last letter, so that few are compared with a text.
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
