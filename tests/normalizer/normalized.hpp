// SPDX-License-Identifier: MIT
// What the tests of the normalizer have in common.
#pragma once

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

#include "normalizer/normalizer.hpp"

namespace casebook {

inline std::ostream& operator<<(std::ostream& out, const Date& date) {
  return out << date.year << '-' << int{date.month} << '-' << int{date.day};
}

namespace testing {

/// The case that a text becomes.
inline Case normalized(Cell text, std::string_view probe = {},
                       const NormalizerOptions& options = {}) {
  Case out;
  Normalizer(options).normalize(text, Probe(probe, options), out);
  return out;
}

/// The text that stays, with its links.
inline std::string tidied(std::string_view text, const NormalizerOptions& options = {}) {
  return normalized(text, {}, options).text.with_links;
}

/// The rest of a text behind its probe; the whole text in `<>` where it is not split.
inline std::string rest(std::string_view text, std::string_view probe,
                        const NormalizerOptions& options = {}) {
  const Case out = normalized(text, probe, options);
  return out.probe_split ? out.text.with_links : "<" + out.text.with_links + ">";
}

/// How often something was repaired in a text.
inline std::uint64_t repairs(std::string_view text, Repairs::Kind kind,
                             const NormalizerOptions& options = {}) {
  return normalized(text, {}, options).repairs[kind];
}

}  // namespace testing
}  // namespace casebook
