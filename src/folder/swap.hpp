// SPDX-License-Identifier: MIT
// Replaces an earlier export by a complete new one.
#pragma once

#include <filesystem>
#include <functional>

#include "folder/earlier_export.hpp"
#include "folder/staging.hpp"

namespace casebook {

/// Makes `staging.made()` with the mode and owner of `folder`. Returns false if the two cannot be
/// exchanged: `folder` is a mount point or contains the working directory, has an owner or access
/// rules that another folder cannot get, or the system cannot exchange folders.
bool prepare_exchange(const Staging& staging, const std::filesystem::path& folder);

/// Puts `staging.made()` in the place of `folder` in one step; the earlier content, if any, is in
/// `staging` afterwards. Calls `publish` when it is on the disk. Throws OutputError, and what
/// `publish` throws; then nothing has changed, unless the disk fails again: then the new export
/// stands there, whole.
void exchange_export(const Staging& staging, const std::filesystem::path& folder,
                     const std::function<void()>& publish);

/// Moves the files of `earlier` out of `folder` and those of `staging.made()` in, each in one step;
/// the manifest is the first to go and the last to come. Touches nothing else. On the disk when it
/// returns. Throws OutputError; then everything is as before. If the disk fails again, `staging`
/// keeps what restore_earlier() needs, or, if only the manifest could not be moved out again, the
/// new export stands there, whole.
void replace_export(Staging& staging, const std::filesystem::path& folder,
                    const EarlierExport& earlier, const std::function<void()>& publish);

/// Undoes the moves of a run that was killed in replace_export(). Does nothing if there are none,
/// or if that run had finished. Throws OutputError, also if a file of somebody else is in the way.
void restore_earlier(Staging& staging, const std::filesystem::path& folder);

}  // namespace casebook
