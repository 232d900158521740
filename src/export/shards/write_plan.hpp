// SPDX-License-Identifier: MIT
#pragma once

#include "options.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// `casebook plan`: writes a file with the rows of an export in their order, from which its shards
/// read only what they write: so a database is read, and joined, once. Throws SourceError,
/// OutputError or Interrupted; then no file is there.
void run_plan(const PlanOptions& options, Progress& progress, Interrupt& interrupt);

}  // namespace casebook
