// SPDX-License-Identifier: MIT
// What the tests of the normalizer have in common.
#pragma once

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

#include "normalizer/normalizer.hpp"

namespace casebook {

/// Beside Date, where doctest finds it by the type of its argument.
inline std::ostream& operator<<(std::ostream& out, const Date& date) {
  return out << date.year << '-' << int{date.month} << '-' << int{date.day};
}

}  // namespace casebook

namespace casebook::testing {

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

/// The rest of a text after its probe; the whole text in `<>` if it is not split.
inline std::string rest(std::string_view text, std::string_view probe,
                        const NormalizerOptions& options = {}) {
  const Case out = normalized(text, probe, options);
  return out.probe_split ? out.text.with_links : "<" + out.text.with_links + ">";
}

/// How many repairs of this kind a text needed.
inline std::uint64_t repairs(std::string_view text, Repairs::Kind kind,
                             const NormalizerOptions& options = {}) {
  return normalized(text, {}, options).repairs[kind];
}

}  // namespace casebook::testing
