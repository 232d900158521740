// SPDX-License-Identifier: MIT
#include "html/markup.hpp"

#include "text/number.hpp"
#include "text/percent.hpp"
#include "xml/escape.hpp"

namespace casebook {

void append_text(std::string& html, std::string_view text) {
  append_attribute(html, legal_text(text));
}

void append_foreign(std::string& html, std::string_view text) {
  html += "<bdi>";
  append_text(html, text);
  html += "</bdi>";
}

std::string foreign(std::string_view text) {
  std::string html;
  append_foreign(html, text);
  return html;
}

std::string file_link(std::string_view name, std::string_view words) {
  // Without the dot, a colon in the first part would end the scheme of an address.
  std::string html = "<a href=\"./" + percent_encode(name, "/") + "\">";
  append_foreign(html, words);
  return html + "</a>";
}

std::string page_head(std::string_view title, std::string_view style, std::string_view policy) {
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; base-uri 'none'; form-action 'none'";
  html += policy;
  html +=
      "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
  append_text(html, title);
  html += "</title>\n<style>\n";
  html += style;
  return html + "</style>\n</head>\n<body>\n";
}

std::string_view page_tail() { return "</body>\n</html>\n"; }

TableWriter::TableWriter(std::string& html, std::string_view caption,
                         std::initializer_list<Column> columns)
    : html_(html) {
  html_ += "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"";
  append_text(html_, caption);
  html_ += "\">\n<table>\n<caption>";
  append_text(html_, caption);
  html_ += "</caption>\n<thead><tr>";
  for (const Column& column : columns) {
    html_ += column.number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">";
    append_text(html_, column.name);
    html_ += "</th>";
  }
  html_ += "</tr></thead>\n<tbody>\n";
}

TableWriter::~TableWriter() {
  if (in_row_) html_ += "</tr>\n";
  html_ += "</tbody>\n</table>\n</div>\n";
}

TableWriter& TableWriter::row(std::string_view html) {
  if (in_row_) html_ += "</tr>\n";
  in_row_ = true;
  html_ += "<tr><th scope=\"row\">";
  html_ += html;
  html_ += "</th>";
  return *this;
}

TableWriter& TableWriter::cell(std::string_view html) {
  html_ += "<td>";
  html_ += html;
  html_ += "</td>";
  return *this;
}

TableWriter& TableWriter::number(std::uint64_t number) {
  html_ += "<td class=\"n\">";
  html_ += grouped(number);
  html_ += "</td>";
  return *this;
}

}  // namespace casebook
