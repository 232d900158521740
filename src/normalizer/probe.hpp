// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace casebook::normalizer {

/// Leaves out a wrapper `]][[name: ` at the head of a tidy probe.
std::string_view without_wrapper(std::string_view probe);

/// Where the text goes on after its probe; none where it does not begin with it.
/// `text` is tidy, `probe` is Probe::folded(), of the same normalization form. A line feed in the
/// text equals a blank in the probe; straight and curly quotes are equal.
std::optional<std::size_t> split_probe(std::string_view text, std::string_view probe);

}  // namespace casebook::normalizer
