// SPDX-License-Identifier: MIT
// Whatever a list of columns is, it is refused or read, and what was read can be written and read
// again.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "cli/column_syntax.hpp"
#include "error.hpp"

namespace {

std::string quoted(const std::string& name) {
  std::string text = "\"";
  for (const char c : name) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    casebook::parse_pairs(text, "--columns");
  } catch (const casebook::UsageError&) {
  }
  std::vector<std::string> names;
  try {
    names = casebook::parse_names(text, "--attributes");
  } catch (const casebook::UsageError&) {
    return 0;
  }
  std::string written;
  for (const auto& name : names) written += (written.empty() ? "" : ",") + quoted(name);
  if (casebook::parse_names(written, "--attributes") != names) std::abort();
  return 0;
}
