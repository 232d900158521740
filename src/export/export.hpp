// SPDX-License-Identifier: MIT
#pragma once

#include "options.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// Runs an export: reads the rows, sorts them, normalizes the texts and writes the outputs.
/// Afterwards the folder either contains everything that the options ask for, or an error is thrown
/// (SourceError, OutputError, Interrupted) and nothing new is left in it.
void run_export(const ExportOptions& options, Progress& progress, Interrupt& interrupt);

/// Does the same with default options and writes nothing but the report of it, to the file
/// `options.html`, which must not be there yet.
void run_report(const InspectOptions& options, Progress& progress, Interrupt& interrupt);

}  // namespace casebook
