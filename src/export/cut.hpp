// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "docx/chunk_renderer.hpp"
#include "export/case_numbers.hpp"
#include "export/plan.hpp"
#include "sorter/sorter.hpp"

namespace casebook {

/// A few hundred rows of one document, in order: what is rendered at once. Owns its bytes.
struct Chunk {
  struct Item {
    Date date;
    unsigned ordinal;  ///< Case::ordinal
    std::size_t end;   ///< of the row in `rows`; it begins where the one before ends
  };

  std::size_t document = 0;  ///< its place in the plan
  ChunkPosition position;
  std::string rows;  ///< as the sorter packed them
  std::vector<Item> items;

  bool whole_document() const { return position.index == 0 && position.last; }
};

/// Cuts the documents of `plan` into chunks, in order. Where they are cut depends on the rows
/// alone. Calls `take` for each; stops early where it gives false. `naming` decides which cases
/// need a number.
void cut_chunks(const Sorter& sorter, const std::vector<PlannedDocument>& plan,
                const std::function<bool(Chunk&&)>& take, const Naming& naming = Naming());

}  // namespace casebook
