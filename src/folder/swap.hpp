// SPDX-License-Identifier: MIT
// How a whole export takes the place of an earlier one.
#pragma once

#include <filesystem>

#include "folder/earlier_export.hpp"
#include "folder/staging.hpp"

namespace casebook {

/// Makes `staging.made()`, as `folder` is: of the same mode and owner. False where an exchange
/// would not do: `folder` is a mount point or holds the working directory, or is of an owner or
/// with access rules that another cannot get, or the system knows no exchange.
bool prepare_exchange(const Staging& staging, const std::filesystem::path& folder);

/// Puts `staging.made()` into the place of `folder` in one step; what was there, if anything, lies
/// in `staging` then. On the disk when it returns. Throws OutputError; then nothing has changed.
void exchange_export(const Staging& staging, const std::filesystem::path& folder);

/// Moves the files of `earlier` out of `folder` and those of `staging.made()` in, each in one step,
/// the manifest first out and last in, and touches nothing else. On the disk when it returns.
/// Throws OutputError; then all is as it was, or, should the disk fail once more, `staging` keeps
/// what restore_earlier() needs.
void replace_export(Staging& staging, const std::filesystem::path& folder,
                    const EarlierExport& earlier);

/// Puts back what a run that died in replace_export() had moved. Does nothing where there is none,
/// or where the run was done. Throws OutputError, where somebody else's file is in the way, too.
void restore_earlier(Staging& staging, const std::filesystem::path& folder);

}  // namespace casebook
