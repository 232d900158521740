// SPDX-License-Identifier: MIT
#include "normalizer/link_known_host.hpp"

#include "normalizer/link_char.hpp"

namespace casebook::normalizer {
namespace {

constexpr KnownHost known_hosts[] = {
    {"t.co", PathRule::slug},         {"pic.twitter.com", PathRule::slug, true},
    {"pic.x.com", PathRule::slug},    {"bit.ly", PathRule::ascii},
    {"j.mp", PathRule::ascii},        {"youtu.be", PathRule::ascii},
    {"goo.gl", PathRule::ascii},      {"ow.ly", PathRule::ascii},
    {"buff.ly", PathRule::ascii},     {"tinyurl.com", PathRule::ascii},
    {"fb.me", PathRule::ascii},       {"fb.com", PathRule::ascii},
    {"wp.me", PathRule::ascii},       {"amzn.to", PathRule::ascii},
    {"a.co", PathRule::ascii},        {"dlvr.it", PathRule::ascii},
    {"ift.tt", PathRule::ascii},      {"is.gd", PathRule::ascii},
    {"v.gd", PathRule::ascii},        {"lnkd.in", PathRule::ascii},
    {"instagr.am", PathRule::ascii},  {"trib.al", PathRule::ascii},
    {"nyti.ms", PathRule::ascii},     {"wapo.st", PathRule::ascii},
    {"on.wsj.com", PathRule::ascii},  {"reut.rs", PathRule::ascii},
    {"bloom.bg", PathRule::ascii},    {"cnn.it", PathRule::ascii},
    {"bbc.in", PathRule::ascii},      {"gu.com", PathRule::ascii},
    {"tmblr.co", PathRule::ascii},    {"shar.es", PathRule::ascii},
    {"tl.gd", PathRule::ascii},       {"tiny.cc", PathRule::ascii},
    {"cutt.ly", PathRule::ascii},     {"rebrand.ly", PathRule::ascii},
    {"eepurl.com", PathRule::ascii},  {"po.st", PathRule::ascii},
    {"soc.att.com", PathRule::ascii}, {"apne.ws", PathRule::ascii},
    {"politi.co", PathRule::ascii},   {"huff.to", PathRule::ascii},
    {"vk.cc", PathRule::ascii},       {"clck.ru", PathRule::ascii},
    {"twitpic.com", PathRule::ascii}, {"yfrog.com", PathRule::ascii},
    {"vine.co", PathRule::ascii},     {"flic.kr", PathRule::ascii},
    {"redd.it", PathRule::ascii},     {"spoti.fi", PathRule::ascii},
    {"vimeo.com", PathRule::ascii},   {"t.me", PathRule::ascii},
    {"wa.me", PathRule::ascii},       {"discord.gg", PathRule::ascii},
};

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
  return known != nullptr && known->name.size() == host.size() ? known->path : PathRule::any;
}

}  // namespace casebook::normalizer
