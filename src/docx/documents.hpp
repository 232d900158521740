// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

#include "docx/document_writer.hpp"
#include "docx/look.hpp"
#include "output/output.hpp"
#include "threads/pending.hpp"

namespace casebook {

struct DocumentPart;

/// The Word documents of an export, in the wanted variants.
class Documents : public Output {
 public:
  /// `corpus` must outlive it.
  Documents(const Corpus& corpus, Look look);

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  std::unique_ptr<Part> settle(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  /// Lists the files of each document in turn, one of each variant.
  Listing finish() override;

 private:
  struct Written {
    std::size_t document;
    PerVariant<WrittenFile> files;
  };
  void append(DocumentPart& part);
  void write(std::size_t document);
  void note(std::size_t document, PerVariant<WrittenFile>&& files);

  const Corpus& corpus_;
  const Look look_;
  const std::unique_ptr<Deflater> deflater_;
  HeadRenderer heads_;
  std::vector<WrittenFile> written_;      ///< of each document, one of each variant
  std::shared_ptr<DocumentWriter> open_;  ///< of the current document
  Pending<Written> pending_;
};

}  // namespace casebook
