// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "output/kept_part.hpp"
#include "qda/guid.hpp"
#include "zip/deflater.hpp"

namespace casebook {

/// A stretch of a document's plain text, and its codes.
struct CodedSpan {
  std::uint64_t begin = 0;  ///< a position as PlainText counts, end exclusive
  std::uint64_t end = 0;
  Guid guid;         ///< of the selection
  std::string name;  ///< of the selection
  Guid code;
  std::optional<Guid> also;  ///< a second code of the same stretch

  template <class Archive>
  void serialize(Archive& archive) {
    archive(begin, end, guid, name, code, also);
  }
};

/// The codes that a chunk needs.
struct CodebookChunk {
  std::string cases;                                 ///< XML: a Code of each case
  std::set<std::string> months, experiments, hosts;  ///< what their codes stand for
  std::vector<std::string> clashing;  ///< names of cases that another code might have

  template <class Archive>
  void serialize(Archive& archive) {
    archive(cases, months, experiments, hosts, clashing);
  }
};

/// A chunk's part of a REFI-QDA project, made by the thread that rendered it.
struct ProjectPart : KeptPart<ProjectPart> {
  /// Where the cases of a month begin. A chunk only knows the months that begin within it.
  struct Month {
    std::string name;
    std::uint64_t begin = 0;       ///< of its first case's heading
    std::uint64_t end_before = 0;  ///< of the text that stands before, headings left out

    template <class Archive>
    void serialize(Archive& archive) {
      archive(name, begin, end_before);
    }
  };

  /// Positions count from the end of the previous chunk, or of the document's head (text_head()).
  struct OfVariant {
    Segment text;              ///< of the .txt file
    std::uint64_t length = 0;  ///< of it, as positions count
    std::vector<CodedSpan> spans;
    std::vector<Month> months;
    std::uint64_t without_text = 0;  ///< cases that have none

    template <class Archive>
    void serialize(Archive& archive) {
      archive(text, length, spans, months, without_text);
    }
  };

  PerVariant<OfVariant> variants;
  CodebookChunk codebook;
  Segment codes;                     ///< codebook.cases
  Segment cases;                     ///< XML: a Case of each case
  std::uint64_t without_coding = 0;  ///< cases without a character in either variant

  template <class Archive>
  void serialize(Archive& archive) {
    archive(variants, codebook, codes, cases, without_coding);
  }
};

}  // namespace casebook
