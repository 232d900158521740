// SPDX-License-Identifier: MIT
// Sections of a report that show something over time: a chart, and the table behind it.
#pragma once

#include <string>

#include "html/findings.hpp"
#include "output/output.hpp"

namespace casebook {

/// Cases of each probe and month.
std::string months_section(const Corpus& corpus, const Findings& findings);

/// Links of each month and host.
std::string links_section(const CaseFindings& findings, const Counts& counts);

}  // namespace casebook
