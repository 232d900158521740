// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "options.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// Opens the source that `options.source` names: connects, checks that the view has the columns,
/// and reads no rows. Throws SourceError (no server, wrong password, no such view or file, a column
/// that is missing, with the names of those that are there) or UsageError (a form that is none of
/// ours).
std::unique_ptr<Reader> open_reader(const ReaderOptions& options);

}  // namespace casebook
