// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "export/assemble.hpp"
#include "export/prepared.hpp"
#include "export/production.hpp"
#include "folder/output_folder.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// The end of every export, when all cases have been taken: finishes the outputs, in order, writes
/// the manifest and puts all of it into `folder`; without one, only publishes what the outputs put
/// elsewhere. Throws OutputError.
void complete(Prepared& prepared, const Production& production, const Written& written,
              OutputFolder* folder, Progress& progress);

/// Says the result, what was left out, and each warning. `report`: the file of a report that was
/// written alone, or empty.
void say_what_was_done(const Prepared& prepared, const std::filesystem::path& report,
                       Progress& progress);

}  // namespace casebook
