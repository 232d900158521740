// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebook {

/// The answer among the output items of OpenAI's Responses API, a list in JSON: the texts of the
/// messages, or why the model refused one; never its reasoning, whose texts stand under the same
/// names. Nothing where there is no message.
std::optional<std::string> answer_of_items(std::string_view items);

}  // namespace casebook
