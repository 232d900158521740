// SPDX-License-Identifier: MIT
// Whatever a file of options is, it is refused with its name and a line, or each setting has one.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "cli/settings.hpp"
#include "error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    for (const auto& setting : casebook::read_settings("my.toml", text))
      if (setting.line == 0 || (setting.values.size() != 1 && !setting.is_array)) std::abort();
  } catch (const casebook::UsageError& error) {
    if (!std::string_view(error.what()).starts_with("my.toml, line ")) std::abort();
  }
  return 0;
}
