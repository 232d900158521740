// SPDX-License-Identifier: MIT
#include "output/counts.hpp"

#include <algorithm>

namespace casebook {

void Counts::add(const Case& one) {
  ++cases;
  empty += one.text.without_links.empty();
  undated += one.date.undated();
  probe_not_split += !one.probe_split;
  links += one.links.size();
  truncated_links +=
      static_cast<std::uint64_t>(std::ranges::count(one.links, Link::Kind::truncated, &Link::kind));
  links_in_code += one.links_in_code;
  markdown += one.markdown;
  renamed += one.ordinal > 1;
  text_bytes += one.text.with_links.size();
  repairs += one.repairs;
}

Counts& Counts::operator+=(const Counts& other) {
  cases += other.cases;
  empty += other.empty;
  undated += other.undated;
  probe_not_split += other.probe_not_split;
  links += other.links;
  truncated_links += other.truncated_links;
  links_in_code += other.links_in_code;
  markdown += other.markdown;
  renamed += other.renamed;
  made_plain += other.made_plain;
  text_bytes += other.text_bytes;
  repairs += other.repairs;
  return *this;
}

}  // namespace casebook
