// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "options.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// The files that a source names, in the order of their bytes: those of a folder, hidden ones and
/// folders left out, or those that a pattern of the shell (`rows/*.jsonl`, see glob(7)) fits. Empty
/// where it is neither: an existing file is never a pattern. Throws SourceError where there is
/// none.
std::vector<std::string> several_files(const std::string& source);

/// Reads `files` one behind the other, each opened with `open`; all must have the same columns.
/// Throws SourceError, naming the file.
std::unique_ptr<Reader> open_several_files(
    const ReaderOptions& options, std::vector<std::string> files,
    std::function<std::unique_ptr<Reader>(const ReaderOptions&)> open);

}  // namespace casebook
