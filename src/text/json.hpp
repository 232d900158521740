// SPDX-License-Identifier: MIT
// The door to the JSON library.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "record.hpp"
#include "text/date.hpp"

namespace casebook {

/// A value whose keys keep the order in which they were set. Start from Json::object() or
/// Json::array() if it is to be filled: a null that is given a key or an element changes its type
/// before it has the memory, and its destructor crashes if there is none.
using Json = nlohmann::ordered_json;

/// `json` as UTF-8 text, indented by two; invalid UTF-8 becomes U+FFFD.
inline std::string dump(const Json& json) {
  constexpr int indent = 2;
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// `2020-10`, or null if the month is unknown.
inline Json month_json(Date date) {
  const std::string month = iso_month(date);
  return month.empty() ? Json(nullptr) : Json(month);
}

/// The warnings as a list.
inline Json warnings_json(const std::vector<Warning>& warnings) {
  Json list = Json::array();
  for (const Warning& warning : warnings)
    list.push_back({{"sentence", warning.sentence},
                    {"count", warning.count},
                    {"example", warning.example},
                    {"hint", warning.hint}});
  return list;
}

}  // namespace casebook
