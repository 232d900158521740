// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "normalizer/links/links.hpp"
#include "record.hpp"

namespace casebook {

/// The styled stretches of a line after its links were removed. `removed` is `line` without the
/// `links` and what led to them (see remove_links()); it contains nothing new except blanks.
/// Appends to `runs`. Takes linear time.
void move_runs(std::string_view line, std::span<const StyledRun> line_runs,
               std::span<const LinkSpan> links, std::string_view removed,
               std::vector<StyledRun>& runs);

}  // namespace casebook
