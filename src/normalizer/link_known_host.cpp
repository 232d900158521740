// SPDX-License-Identifier: MIT
#include "normalizer/link_known_host.hpp"

#include <algorithm>

#include "normalizer/link_char.hpp"

namespace casebook::normalizer {
namespace {

constexpr KnownHost known_hosts[] = {{"pic.twitter.com", PathRule::slug, true},
                                     {"t.co", PathRule::slug},
                                     {"pic.x.com", PathRule::slug},
                                     {"a.co", PathRule::ascii},
                                     {"amzn.to", PathRule::ascii},
                                     {"apne.ws", PathRule::ascii},
                                     {"bbc.in", PathRule::ascii},
                                     {"bit.ly", PathRule::ascii},
                                     {"bloom.bg", PathRule::ascii},
                                     {"buff.ly", PathRule::ascii},
                                     {"clck.ru", PathRule::ascii},
                                     {"cnn.it", PathRule::ascii},
                                     {"cutt.ly", PathRule::ascii},
                                     {"discord.gg", PathRule::ascii},
                                     {"dlvr.it", PathRule::ascii},
                                     {"eepurl.com", PathRule::ascii},
                                     {"facebook.com", PathRule::any},
                                     {"fb.com", PathRule::ascii},
                                     {"fb.me", PathRule::ascii},
                                     {"flic.kr", PathRule::ascii},
                                     {"goo.gl", PathRule::ascii},
                                     {"gu.com", PathRule::ascii},
                                     {"huff.to", PathRule::ascii},
                                     {"ift.tt", PathRule::ascii},
                                     {"instagr.am", PathRule::ascii},
                                     {"instagram.com", PathRule::any},
                                     {"is.gd", PathRule::ascii},
                                     {"j.mp", PathRule::ascii},
                                     {"lnkd.in", PathRule::ascii},
                                     {"nyti.ms", PathRule::ascii},
                                     {"on.wsj.com", PathRule::ascii},
                                     {"ow.ly", PathRule::ascii},
                                     {"po.st", PathRule::ascii},
                                     {"politi.co", PathRule::ascii},
                                     {"rebrand.ly", PathRule::ascii},
                                     {"redd.it", PathRule::ascii},
                                     {"reut.rs", PathRule::ascii},
                                     {"shar.es", PathRule::ascii},
                                     {"spoti.fi", PathRule::ascii},
                                     {"t.me", PathRule::any},
                                     {"tiktok.com", PathRule::any},
                                     {"tiny.cc", PathRule::ascii},
                                     {"tinyurl.com", PathRule::ascii},
                                     {"tl.gd", PathRule::ascii},
                                     {"tmblr.co", PathRule::ascii},
                                     {"trib.al", PathRule::ascii},
                                     {"twitpic.com", PathRule::ascii},
                                     {"twitter.com", PathRule::any},
                                     {"v.gd", PathRule::ascii},
                                     {"vimeo.com", PathRule::any},
                                     {"vine.co", PathRule::ascii},
                                     {"vk.cc", PathRule::ascii},
                                     {"vm.tiktok.com", PathRule::ascii},
                                     {"wa.me", PathRule::ascii},
                                     {"wapo.st", PathRule::ascii},
                                     {"wp.me", PathRule::ascii},
                                     {"x.com", PathRule::any},
                                     {"yfrog.com", PathRule::ascii},
                                     {"youtu.be", PathRule::ascii},
                                     {"youtube.com", PathRule::any}};

}  // namespace

const KnownHost* known_host_before(std::string_view text, std::size_t floor, std::size_t end) {
  // Every top-level domain of the list has two or three letters.
  if (end < floor + 4 || (text[end - 3] != '.' && text[end - 4] != '.')) return nullptr;
  const KnownHost* longest = nullptr;
  for (const KnownHost& host : known_hosts) {
    if (has_word_before(text, floor, end, host.name) &&
        (longest == nullptr || longest->name.size() < host.name.size())) {
      longest = &host;
    }
  }
  return longest;
}

PathRule path_rule(std::string_view host) {
  const KnownHost* known = known_host_before(host, 0, host.size());
  if (known != nullptr && known->name.size() == host.size()) return known->path;
  return std::all_of(host.begin(), host.end(), is_ascii) ? PathRule::any : PathRule::readable;
}

}  // namespace casebook::normalizer
