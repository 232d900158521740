// SPDX-License-Identifier: MIT
#include "sheets/links_csv.hpp"

#include <initializer_list>

#include "text/csv.hpp"
#include "text/date.hpp"

namespace casebook {
namespace {

/// An empty cell says nothing in a filter or a pivot table: what is not known is said in words.
std::string_view or_else(std::string_view cell, std::string_view words) {
  return cell.empty() ? words : cell;
}

}  // namespace

std::string_view links_csv_head() {
  return "\uFEFFroot_id,experiment_id,probe,date,case,position,url,host,kind\r\n";
}

void append_link_lines(std::string& csv, const Case& one, std::string_view title) {
  if (one.links.empty()) return;
  std::string date;
  append_iso_date(date, one.date);
  std::size_t position = 0;
  for (const Link& link : one.links) {
    const std::string number = std::to_string(++position);
    const std::string_view kind = link.kind == Link::Kind::whole ? "whole" : "truncated";
    for (const std::string_view cell : std::initializer_list<std::string_view>{
             one.root_id, or_else(one.experiment_id, "(none)"), title, or_else(date, "Undated"),
             one.name, number, link.url, or_else(link.host, "(unknown)")}) {
      append_csv_cell(csv, cell);
      csv += ',';
    }
    csv += kind;
    csv += "\r\n";
  }
}

}  // namespace casebook
