// SPDX-License-Identifier: MIT
// Splitting and parsing JSON never crash, and the objects do not depend on where blocks end.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "error.hpp"
#include "reader/json/picker.hpp"
#include "reader/json/records.hpp"
#include "reader/json/survey.hpp"

namespace {

using Records = std::vector<std::string>;

/// Nothing where the text is refused.
std::optional<Records> split(std::string_view text, const casebook::JsonLayout& layout,
                             std::size_t block) try {
  std::string_view rest = text;
  casebook::JsonRecords records(
      "rows.json",
      [&](char* to, std::size_t room) {
        const std::size_t size = std::min(room, rest.size());
        std::memcpy(to, rest.data(), size);
        rest.remove_prefix(size);
        return size;
      },
      block);
  records.head();
  records.use(layout);
  Records all;
  for (std::string_view record; records.next(record);) all.emplace_back(record);
  return all;
} catch (const casebook::SourceError&) {
  return std::nullopt;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto layout = casebook::json_layout(text, true, [](std::string_view) { return false; });
  const auto whole = split(text, layout, size + 64);
  if (layout.begin < 64 && split(text, layout, 64) != whole) std::abort();
  casebook::JsonParser parser;
  casebook::PathSurvey survey;
  casebook::PathPicker picker;
  for (const char* const path : {"text", "a.0", "a.*.b", "a"})
    picker.add(casebook::split_path(path));
  for (const std::string& record : whole.value_or(Records{})) {
    parser.parse(record, survey);
    parser.parse(record, picker);
  }
  return 0;
}
