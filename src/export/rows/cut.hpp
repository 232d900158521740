// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "export/rows/row_source.hpp"
#include "names/document.hpp"
#include "names/naming.hpp"
#include "sorter/sorter.hpp"

namespace casebook {

/// Cuts `documents`, as planned of the sorter's groups, into chunks, in order, and calls `take` for
/// each; stops early if it returns false. Where they are cut depends only on the rows. `naming`
/// decides which cases need a number and which turns stand together; these wait in a temporary file
/// in `scratch`. Documents that are not `wanted` are passed over, but their cases count. The
/// documents must outlive the chunks.
void cut_chunks(const Sorter& sorter, const std::vector<Document>& documents,
                const std::function<bool(Chunk&&)>& take, const Naming& naming = Naming(),
                const std::filesystem::path& scratch = {}, const IsWanted& wanted = every_document);

/// The same in batches: small documents go to a worker together, because handing over a batch costs
/// as much as several rows. A full chunk goes alone.
void cut_batches(const Sorter& sorter, const std::vector<Document>& documents, const Naming& naming,
                 const std::filesystem::path& scratch, const TakeBatch& take,
                 const IsWanted& wanted = every_document);

}  // namespace casebook
