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
  code_languages += one.code_languages;
  link_titles += one.link_titles;
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
  code_languages += other.code_languages;
  link_titles += other.link_titles;
  markdown += other.markdown;
  renamed += other.renamed;
  made_plain += other.made_plain;
  text_bytes += other.text_bytes;
  repairs += other.repairs;
  return *this;
}

std::string_view words_of(Repairs::Kind kind) {
  switch (kind) {
    case Repairs::ill_formed_utf8:
      return "Bytes that are not UTF-8 became \uFFFD";
    case Repairs::cesu8:
      return "Characters written as two halves (CESU-8) joined";
    case Repairs::html_entity:
      return "HTML character references, such as &amp;, decoded";
    case Repairs::control:
      return "Control characters taken out";
    case Repairs::noncharacter:
      return "Code points that are not characters taken out";
    case Repairs::invisible:
      return "Invisible characters taken out";
    case Repairs::line_break:
      return "Line breaks of other systems unified";
    case Repairs::bidi_control:
      return "Marks of writing direction without their partner closed or taken out";
    case Repairs::mojibake_found:
      return "Characters that were decoded wrongly found";
    case Repairs::mojibake_repaired:
      return "Characters that were decoded wrongly put right";
    case Repairs::recomposed:
      return "Texts whose letters and accents were composed";
    case Repairs::blanks:
      return "Texts in which blanks or empty lines were folded";
    default:
      return {};
  }
}

}  // namespace casebook
