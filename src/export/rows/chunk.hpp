// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "output/output.hpp"

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

    template <class Archive>
    void serialize(Archive& archive) {
      archive(date, ordinal, name, turn, made_plain, continues, end);
    }
  };

  ChunkPlace place;
  std::string rows;  ///< as the sorter packed them
  std::vector<Item> items;

  /// Keeps all but the document.
  template <class Archive>
  void serialize(Archive& archive) {
    archive(place.index, place.last, place.cases_before, place.previous, rows, items);
  }
};

using TakeBatch = std::function<bool(std::vector<Chunk>&&)>;

/// Puts chunks together, which then go to a worker in one batch.
class Batches {
 public:
  /// `take` must outlive it.
  explicit Batches(const TakeBatch& take) : take_(take) {}

  /// False once `take` returned that.
  bool add(Chunk&& chunk);
  /// Passes on what is left. Call once, last.
  void finish();

 private:
  const TakeBatch& take_;
  std::vector<Chunk> batch_;
  std::size_t bytes_ = 0;
};

}  // namespace casebook
