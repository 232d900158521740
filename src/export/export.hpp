// SPDX-License-Identifier: MIT
#pragma once

#include "options.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// The program: reads the rows, brings them into order, normalizes them, writes the documents.
/// Either all that the options ask for stands in the folder afterwards, its manifest last, or an
/// error is thrown (SourceError, OutputError, Interrupted) and nothing new is left there.
void run_export(const ExportOptions& options, Progress& progress, Interrupt& interrupt);

}  // namespace casebook
