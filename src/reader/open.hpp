// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Opens the source that `options.source` names: connects, checks that the columns exist, and reads
/// no rows. Throws SourceError (no server, wrong password, no such view or file, a missing column,
/// with the names of those that exist) or UsageError (an unknown form of source).
std::unique_ptr<Reader> open_reader(const ReaderOptions& options);

}  // namespace casebook
