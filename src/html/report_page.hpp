// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string_view>

#include "html/findings.hpp"
#include "output/output.hpp"

namespace casebook {

/// Writes the page of a report, piece by piece, with `append`.
void write_report(const Corpus& corpus, const Findings& findings, const Outcome& outcome,
                  const std::function<void(std::string_view)>& append);

}  // namespace casebook
