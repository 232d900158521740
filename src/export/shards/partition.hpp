// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "names/document.hpp"

namespace casebook {

/// Which of `count` shards writes each document, from 1: the documents with most rows first, those
/// with the same number in their order, each to the shard that has fewest rows so far, the first of
/// several.
std::vector<unsigned> partition(const std::vector<Document>& documents, unsigned count);

}  // namespace casebook
