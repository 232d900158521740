// SPDX-License-Identifier: MIT
#include "reader/json/prompts.hpp"

#include <memory>
#include <optional>

#include "error.hpp"
#include "reader/input_file.hpp"
#include "reader/json/records.hpp"
#include "reader/text_source.hpp"
#include "text/json.hpp"

namespace casebook {
namespace {

/// A text, or the texts of its parts.
std::optional<std::string> text_of(const Json& content) {
  if (content.is_string()) return content.get<std::string>();
  std::optional<std::string> text;
  if (!content.is_array()) return text;
  for (const Json& part : content) {
    const bool has_text = part.is_object() && part.contains("text") && part["text"].is_string();
    if (has_text) text = (text ? *text + "\n" : "") + part["text"].get<std::string>();
  }
  return text;
}

/// The last of the user's.
std::optional<std::string> last_message(const Json& messages) {
  if (messages.is_string()) return messages.get<std::string>();
  std::optional<std::string> last;
  for (const Json& message : messages)
    if (message.is_object() && message.contains("content") && message.contains("role") &&
        message["role"] == "user")
      last = text_of(message["content"]);
  return last;
}

/// `body` holds a request to OpenAI or vLLM, `params` one of a message batch.
std::optional<std::string> prompt_of(const Json& request) {
  for (const char* const envelope : {"body", "params"}) {
    if (!request.contains(envelope) || !request[envelope].is_object()) continue;
    const Json& body = request[envelope];
    for (const char* const key : {"messages", "input", "prompt"})
      if (body.contains(key)) return last_message(body[key]);
  }
  return std::nullopt;
}

Json parsed(std::string_view line, const JsonRecords& records) try {
  return Json::parse(line);
} catch (const nlohmann::detail::exception&) {
  records.fail(records.line(), "is no JSON");
}

}  // namespace

BatchPrompts::BatchPrompts(const std::string& path) {
  TextSource source(std::make_unique<InputFile>(path), {});
  JsonRecords records(path, [&](char* to, std::size_t room) { return source.read(to, room); });
  records.use({});
  for (std::string_view line; records.next(line);) {
    const Json request = parsed(line, records);
    if (!request.is_object() || !request.contains("custom_id") ||
        !request["custom_id"].is_string()) {
      records.fail(records.line(), "has no custom_id, by which its answer would be found");
    }
    const auto id = request["custom_id"].get<std::string>();
    const auto prompt = prompt_of(request);
    const std::string* const text = prompt ? &*texts_.insert(*prompt).first : nullptr;
    if (!prompts_.emplace(id, text).second)
      records.fail(records.line(), "has the custom_id " + id + " of an earlier one");
  }
}

Cell BatchPrompts::find(std::string_view id) const {
  const auto found = prompts_.find(std::string(id));
  return found == prompts_.end() || !found->second ? Cell() : Cell(*found->second);
}

}  // namespace casebook
