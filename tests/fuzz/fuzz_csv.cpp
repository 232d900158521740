// SPDX-License-Identifier: MIT
// Splitting never crashes, does not depend on where blocks end, and survives being written and read
// again.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "error.hpp"
#include "reader/csv/records.hpp"

namespace {

using casebook::CsvRecords;
using Records = std::vector<std::vector<std::string>>;

Records split(const std::string& text, std::size_t block) {
  std::size_t at = 0;
  CsvRecords records(
      "rows.csv",
      [&](char* to, std::size_t room) {
        const std::size_t size = std::min(room, text.size() - at);
        std::memcpy(to, text.data() + at, size);
        at += size;
        return size;
      },
      block);
  Records all;
  while (records.next()) {
    all.emplace_back();
    for (std::size_t i = 0; i < records.size(); ++i) all.back().emplace_back(records.field(i));
  }
  return all;
}

std::string write(const Records& records) {
  std::string text;
  for (const auto& record : records) {
    for (std::size_t i = 0; i < record.size(); ++i) {
      text += i == 0 ? "\"" : ",\"";
      for (const char c : record[i]) text.append(c == '"' ? 2 : 1, c);
      text += '"';
    }
    text += '\n';
  }
  return text;
}

/// Whether the first block alone shows how the whole is written.
bool same_dialect(const std::string& head, const std::string& whole) try {
  const auto a = casebook::detect_dialect(head, "rows.csv");
  const auto b = casebook::detect_dialect(whole, "rows.csv");
  return a.delimiter == b.delimiter && a.cr_ends_lines == b.cr_ends_lines && a.bom == b.bom;
} catch (const casebook::SourceError&) {
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t small_block = 64;
  const std::string text(reinterpret_cast<const char*>(data), size);
  Records records;
  try {
    records = split(text, size + 1);
  } catch (const casebook::SourceError&) {
    return 0;  // what is no CSV is refused, and that is all right
  }
  if (records.empty()) return 0;
  const std::string written = write(records);
  if (split(written, written.size() + 1) != records) std::abort();
  if (same_dialect(text.substr(0, small_block), text) && split(text, small_block) != records) {
    std::abort();
  }
  return 0;
}
