// SPDX-License-Identifier: MIT
// A probe, a text and what is left of the text behind the probe, as tables hold them.
#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include "normalized.hpp"

namespace casebook::testing {

/// `rest` is in `<>` where the text stays whole.
struct ProbeExample {
  const char* probe;
  const char* text;
  const char* rest;
};

template <std::size_t n>
void check(const ProbeExample (&examples)[n]) {
  for (const ProbeExample& example : examples) {
    CAPTURE(std::string(example.probe));
    CAPTURE(std::string(example.text));
    CHECK(rest(example.text, example.probe) == example.rest);
  }
}

}  // namespace casebook::testing
