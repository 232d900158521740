// SPDX-License-Identifier: MIT
#include "html/case_data.hpp"

#include "text/json.hpp"

namespace casebook {
namespace {

Json pieces_of(const Case& one) {
  Json pieces = Json::array();
  const std::string_view text = one.text.with_links;
  std::size_t at = 0;
  for (const Link& link : one.links) {
    pieces.push_back(text.substr(at, link.begin - at));
    pieces.push_back({text.substr(link.begin, link.end - link.begin), link.target, link.host});
    at = link.end;
  }
  pieces.push_back(text.substr(at));
  return pieces;
}

std::string on_one_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void append_within_script(std::string& html, std::string_view json) {
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t end = std::min(json.find('<', at), json.size());
    html.append(json.substr(at, end - at));
    if (end < json.size()) html += "\\u003c";
    at = end + 1;
  }
}

std::string json_text(std::string_view text) { return on_one_line(text); }

std::string json_list(const std::vector<std::string>& texts) { return on_one_line(texts); }

void append_case_data(std::string& html, const PlacedCase& one, std::size_t probe) {
  Json json = {
      probe, one.month(), one->name, one->experiment_id, one->attributes, one->text.without_links};
  if (!one->links.empty()) json.push_back(pieces_of(*one));
  append_within_script(html, on_one_line(json));
}

}  // namespace casebook
