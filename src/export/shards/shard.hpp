// SPDX-License-Identifier: MIT
#pragma once

#include "options.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// Runs the shard `options.shard` of an export: plans all of it, and writes its share of the
/// documents, and what the merge needs of them, to a folder of its own in DIR. Throws what
/// run_export() throws.
void run_shard(const ExportOptions& options, Progress& progress, Interrupt& interrupt);

/// Puts a whole export together from all of its shards in a folder: the bytes that one run would
/// have written. Afterwards the folder holds the export and no shard, or an error is thrown
/// (OutputError, SourceError, Interrupted) and the folder is as it was.
void run_merge(const MergeOptions& options, Progress& progress, Interrupt& interrupt);

}  // namespace casebook
