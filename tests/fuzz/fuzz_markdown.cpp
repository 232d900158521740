// SPDX-License-Identifier: MIT
// Whatever is read as Markdown gives lines, runs and links that lie within one another, in
// well-formed text that XML can hold. The first byte chooses options.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "markdown_promises.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  casebook::NormalizerOptions options;
  options.markdown = casebook::Markdown::on;
  options.form = static_cast<casebook::NormalizationForm>(data[0] % 3);
  options.repair_mojibake = (data[0] & 4) != 0;
  options.record_changes = (data[0] & 8) != 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const char* const broken = casebook::testing::broken_markdown_promise(text, options);
  if (broken == nullptr) return 0;
  std::fprintf(stderr, "%s\n", broken);
  std::abort();
}
