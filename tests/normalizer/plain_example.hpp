// SPDX-License-Identifier: MIT
// A text as a source gives it and as it reads in documents without links, as tables hold them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "normalized.hpp"

namespace casebook::testing {

struct PlainExample {
  std::string raw;
  std::string plain;
};

/// Every text gives its plain text, which then stays as it is.
inline void check_plain(const std::vector<PlainExample>& examples,
                        const NormalizerOptions& options = {}) {
  for (const PlainExample& example : examples) {
    CAPTURE(example.raw);
    CHECK(normalized(example.raw, {}, options).text.without_links == example.plain);
    CHECK(normalized(example.plain, {}, options).text.without_links == example.plain);
  }
}

}  // namespace casebook::testing
