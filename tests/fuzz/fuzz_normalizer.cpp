// SPDX-License-Identifier: MIT
// Every text becomes a sound one, the same when it is normalized again. The first byte chooses
// options.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "promises.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  casebook::NormalizerOptions options;
  options.form = static_cast<casebook::NormalizationForm>(data[0] % 3);
  options.repair_mojibake = (data[0] & 4) != 0;
  options.record_changes = (data[0] & 8) != 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string broken = casebook::testing::broken_promise(text, options);
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
