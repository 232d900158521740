// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "names/document.hpp"
#include "names/naming.hpp"
#include "output/output.hpp"
#include "output/placed_case.hpp"

namespace casebook::testing {

/// A corpus of one document, whatever a test makes of it.
struct TestCorpus {
  explicit TestCorpus(const std::filesystem::path& folder = {}, Document document = {},
                      std::vector<std::string> attribute_names = {})
      : attributes(std::move(attribute_names)),
        documents{std::move(document)},
        corpus{options, naming, attributes, documents, documents[0].cases,
               folder,  folder, workers,    "rows.csv"} {}

  ExportOptions options;
  Naming naming;
  std::vector<std::string> attributes;
  std::vector<Document> documents;
  Workers workers{2};
  Corpus corpus;
};

/// The part of a renderer for a chunk of `cases`.
template <class PartType>
std::unique_ptr<PartType> render(Renderer& renderer, const ChunkPlace& place,
                                 const std::vector<Case>& cases) {
  static const Naming naming;
  PlacedCase placed(naming);
  placed.begin_chunk(place.previous);
  renderer.begin(place);
  for (const Case& one : cases) {
    placed.place(one);
    renderer.add(placed);
  }
  return std::unique_ptr<PartType>(static_cast<PartType*>(renderer.finish().release()));
}

}  // namespace casebook::testing
