// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "export/plan.hpp"
#include "names/naming.hpp"
#include "output/output.hpp"
#include "sorter/sorter.hpp"

namespace casebook {

/// A few hundred consecutive rows of one document, which are rendered together. Owns its bytes.
struct Chunk {
  struct Item {
    Date date;
    unsigned ordinal;  ///< Case::ordinal
    std::string name;  ///< Case::name if it was needed for the ordinal; else empty
    unsigned turn;     ///< Case::turn
    bool made_plain;   ///< something was left out of the name
    bool continues;    ///< Case::continues
    std::size_t end;   ///< of the row in `rows`; it begins at the end of the previous one
  };

  ChunkPlace place;
  std::string rows;  ///< as the sorter packed them
  std::vector<Item> items;
};

/// Cuts the documents of `plan` into chunks, in order, and calls `take` for each; stops early if it
/// returns false. Where they are cut depends only on the rows. `naming` decides which cases need a
/// number and which turns stand together; these wait in a temporary file in `scratch`. `plan` must
/// outlive the chunks.
void cut_chunks(const Sorter& sorter, const Plan& plan, const std::function<bool(Chunk&&)>& take,
                const Naming& naming = Naming(), const std::filesystem::path& scratch = {});

/// The same in batches: small documents go to a worker together, because handing over a batch costs
/// as much as several rows. A full chunk goes alone.
void cut_batches(const Sorter& sorter, const Plan& plan, const Naming& naming,
                 const std::filesystem::path& scratch,
                 const std::function<bool(std::vector<Chunk>&&)>& take);

}  // namespace casebook
