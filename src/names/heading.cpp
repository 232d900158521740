// SPDX-License-Identifier: MIT
#include "names/heading.hpp"

#include <algorithm>

#include "names/safe_name.hpp"
#include "text/ascii.hpp"
#include "text/date.hpp"
#include "text/dates/months.hpp"
#include "text/lines.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

/// The share of a root_id in 120 UTF-16 units; the rest is for the date and number.
constexpr std::size_t most_root_units = 80;

std::string period(const Document& document) {
  if (document.first.undated()) return {};
  const std::string first = iso_month(document.first);
  const std::string last = iso_month(document.last);
  return ", " + (first == last || last.empty() ? first : first + " to " + last);
}

std::string undated(const Document& document) {
  if (document.undated == 0) return {};
  return document.undated == document.cases ? ", undated"
                                            : ", " + grouped(document.undated) + " undated";
}

/// True for nearly every root_id: it can be used unchanged.
bool is_plain(std::string_view root_id) {
  return !root_id.empty() && root_id.size() <= most_root_units &&
         std::ranges::all_of(root_id, is_digit);
}

/// `… (12)`
bool ends_in_number(std::string_view name) {
  if (!name.ends_with(')')) return false;
  name.remove_suffix(1);
  const std::size_t digits = name.size();
  while (!name.empty() && is_digit(name.back())) name.remove_suffix(1);
  return name.size() < digits && name.ends_with(" (");
}

}  // namespace

std::string_view month_name(Date date) {
  return date.undated() ? std::string_view{} : month_names[date.month - 1U];
}

std::string month_heading(Date date) {
  if (date.undated()) return "Undated";
  return iso_month(date).append(" ").append(month_name(date));
}

std::string root_name(std::string_view root_id) { return safe_name(root_id, most_root_units); }

void set_case_heading(std::string& out, const Case& one) {
  out.clear();
  append_iso_date(out, one.date);
  if (one.date.undated()) out += "Undated";
  out += " Case ";
  const std::size_t begin = out.size();
  if (is_plain(one.root_id))
    out += one.root_id;
  else
    out += root_name(one.root_id);
  if (one.ordinal < 2 && !ends_in_number(std::string_view(out).substr(begin))) return;
  out += " (";
  append_number(out, one.ordinal);
  out += ')';
}

bool has_month_headings(Layout layout) {
  return layout == Layout::month || layout == Layout::speaker;
}

std::string speaker_line(std::string_view name) { return std::string(name) + ':'; }

std::vector<HeadParagraph> document_head(const Document& document, Layout layout, Variant variant,
                                         std::uint64_t without_text) {
  using Kind = HeadParagraph::Kind;
  std::vector<HeadParagraph> head = {{Kind::title, document.title}};
  for_each_line(document.prompt, [&](std::string_view line) {
    head.push_back({Kind::prompt, std::string(line)});
  });
  head.push_back({Kind::about, about_line(document, variant, without_text)});
  if (layout == Layout::probe_case) head.push_back({Kind::probe, document.probe_heading()});
  return head;
}

std::string about_line(const Document& document, Variant variant, std::uint64_t without_text) {
  std::string line = grouped(document.cases) + (document.of_turns ? " turn" : " case");
  if (document.cases != 1) line += 's';
  line += period(document) + undated(document);
  if (without_text > 0) line += ", " + grouped(without_text) + " without text";
  if (document.parts > 1)
    line += ", part " + grouped(document.part) + " of " + grouped(document.parts);
  return line + (variant == Variant::with_links ? ", with links" : ", without links");
}

}  // namespace casebook
