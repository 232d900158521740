// SPDX-License-Identifier: MIT
// Finding out the dialect and splitting never crash, do not depend on where blocks end, and survive
// being written and read again.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "error.hpp"
#include "reader/csv/detection.hpp"
#include "reader/csv/records.hpp"

namespace {

using casebook::CsvRecords;
using Records = std::vector<std::vector<std::string>>;

casebook::CsvDialect dialect_of(const std::string& text) {
  return casebook::detect_form(text, true, {}, {}, "rows.csv").dialect;
}

Records split(const std::string& text, std::size_t block, const casebook::CsvDialect& dialect) {
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
  records.use(dialect);
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  Records records;
  casebook::CsvDialect dialect;
  try {
    dialect = dialect_of(text);
    records = split(text, size + 1, dialect);
  } catch (const casebook::SourceError&) {
    return 0;  // what is no CSV is refused, and that is all right
  }
  const std::size_t small_block = std::max<std::size_t>(64, dialect.start + 1);
  if (split(text, small_block, dialect) != records) std::abort();
  const std::string written = write(records);
  if (split(written, written.size() + 1, {}) != records) std::abort();
  return 0;
}
