// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "options.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// Describes a source as a table or as JSON: its probes with their rows, months and links, what is
/// missing, and the index with which a database could be read faster. Reads all rows, writes
/// nothing. Throws SourceError or Interrupted.
std::string run_inspect(const InspectOptions& options, Progress& progress, Interrupt& interrupt);

}  // namespace casebook
