// SPDX-License-Identifier: MIT
// A file outside of the export's folder that the user named (`--changes`), which gets its name when
// the export has been put in place.
#pragma once

#include <filesystem>

#include "folder/staging.hpp"

namespace casebook {

/// Notes in `staging` that the run makes `named`, as partial_path(named).
void note_named_file(const Staging& staging, const std::filesystem::path& named);

/// Finishes what a run that was killed has noted in `left`: if its export is the one in `folder`,
/// the file gets its name, unless something of the user's is there; if not, it is removed. Throws
/// OutputError.
void finish_named_file(const Staging& left, const std::filesystem::path& folder);

}  // namespace casebook
