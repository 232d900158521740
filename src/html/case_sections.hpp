// SPDX-License-Identifier: MIT
// Sections of a report about cases: their texts, values and repairs.
#pragma once

#include <string>

#include "html/findings.hpp"
#include "output/output.hpp"

namespace casebook {

/// How long texts are.
std::string lengths_section(const Lengths& lengths, const Counts& counts);
/// Experiments and attributes, with their most frequent values.
std::string values_section(const Corpus& corpus, const CaseFindings& findings);
/// Cases of one probe with the same text.
std::string repeats_section(const Corpus& corpus, const Repeats& repeats);
/// What was repaired, and what that looks like.
std::string repairs_section(const RepairExamples& examples, const Repairs& counts);

}  // namespace casebook
