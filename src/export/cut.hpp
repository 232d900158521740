// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "export/plan.hpp"
#include "names/naming.hpp"
#include "output/output.hpp"
#include "sorter/sorter.hpp"

namespace casebook {

/// A few hundred rows of one document, in order: what is rendered at once. Owns its bytes.
struct Chunk {
  struct Item {
    Date date;
    unsigned ordinal;  ///< Case::ordinal
    std::string name;  ///< Case::name, where it had to be known for the ordinal; else empty
    std::size_t end;   ///< of the row in `rows`; it begins where the one before ends
  };

  ChunkPlace place;
  std::string rows;  ///< as the sorter packed them
  std::vector<Item> items;
};

/// Cuts the documents of `plan` into chunks, in order, and calls `take` for each; stops early where
/// it gives false. Where they are cut depends on the rows alone. `naming` decides which cases need
/// a number. `plan` must outlive the chunks.
void cut_chunks(const Sorter& sorter, const Plan& plan, const std::function<bool(Chunk&&)>& take,
                const Naming& naming = Naming());

/// The same in batches: small documents go to a worker together, because handing something over
/// costs as much as some rows. A full chunk goes alone.
void cut_batches(const Sorter& sorter, const Plan& plan, const Naming& naming,
                 const std::function<bool(std::vector<Chunk>&&)>& take);

}  // namespace casebook
