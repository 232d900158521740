// SPDX-License-Identifier: MIT
#include "generator/heading.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "generator/safe_name.hpp"

namespace casebook {
namespace {

/// Of 120 UTF-16 units, what date and number leave to a root_id.
constexpr std::size_t most_root_units = 80;

constexpr std::array<const char*, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

void append_number(std::string& out, std::uint64_t number, std::size_t width = 1) {
  std::array<char, 20> digits{};
  const auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  const auto size = static_cast<std::size_t>(end - digits.data());
  if (size < width) out.append(width - size, '0');
  out.append(digits.data(), size);
}

std::string iso_month(Date date) {
  std::string month;
  append_iso_date(month, date.month_only());
  return month;
}

std::string period(const DocumentInfo& document) {
  if (document.first.undated()) return {};
  const std::string first = iso_month(document.first);
  const std::string last = iso_month(document.last);
  return ", " + (first == last || last.empty() ? first : first + " to " + last);
}

std::string undated(const DocumentInfo& document) {
  if (document.undated == 0) return {};
  return document.undated == document.cases ? ", undated"
                                            : ", " + grouped(document.undated) + " undated";
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Nearly every root_id: a name already.
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

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

void append_iso_date(std::string& out, Date date) {
  if (date.undated()) return;
  append_number(out, date.year, 4);
  out += '-';
  append_number(out, date.month, 2);
  if (date.day == 0) return;
  out += '-';
  append_number(out, date.day, 2);
}

std::string_view month_name(Date date) {
  return date.undated() ? "" : month_names[date.month - 1U];
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

std::string about_line(const DocumentInfo& document, bool with_links) {
  std::string line = grouped(document.cases) + (document.cases == 1 ? " case" : " cases");
  line += period(document) + undated(document);
  if (document.parts > 1)
    line += ", part " + grouped(document.part) + " of " + grouped(document.parts);
  return line + (with_links ? ", with links" : ", without links");
}

}  // namespace casebook
