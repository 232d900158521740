// SPDX-License-Identifier: MIT
#include "reader/json/output_items.hpp"

#include "text/json.hpp"

namespace casebook {
namespace {

const std::string* text_at(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found == object.end() ? nullptr : found->get_ptr<const std::string*>();
}

bool is_of_type(const Json& object, std::string_view type) {
  const std::string* const its = text_at(object, "type");
  return its && *its == type;
}

}  // namespace

std::optional<std::string> answer_of_items(std::string_view items) {
  std::optional<std::string> answer;
  const auto add = [&](const std::string* text) {
    if (text) answer = answer.value_or("") + *text;
  };
  const Json list = Json::parse(items, nullptr, false);
  for (const Json& item : list) {
    if (!is_of_type(item, "message") || !item.contains("content")) continue;
    for (const Json& part : item["content"])
      add(text_at(part, is_of_type(part, "refusal") ? "refusal" : "text"));
  }
  return answer;
}

}  // namespace casebook
