// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "docx/document_writer.hpp"
#include "docx/head.hpp"
#include "docx/look.hpp"
#include "docx/paragraphs.hpp"
#include "output/kept_part.hpp"
#include "output/output.hpp"
#include "zip/deflater.hpp"

namespace casebook {

struct Line;

/// A chunk's part of its two documents.
struct DocumentPart : KeptPart<DocumentPart> {
  DocumentSegments segments;
  std::optional<PerVariant<WrittenFile>> written;  ///< set if the document is written

  /// A shard writes its documents whole, so no segment is kept.
  template <class Archive>
  void serialize(Archive& archive) {
    archive(written);
  }
};

/// Renders cases to the XML of both variants and deflates it. A document of one chunk is written at
/// once, so that small documents are written on all worker threads.
class DocumentRenderer : public Renderer {
 public:
  /// `corpus` and `look` must outlive it.
  DocumentRenderer(const Corpus& corpus, const Look& look);

  void begin(const ChunkPlace& place) override;
  void add(const PlacedCase& one) override;
  std::unique_ptr<Part> finish() override;

 private:
  void render_headings(const PlacedCase& one);
  void render_text(std::string& xml, const PlacedCase& one, Variant variant);
  void relate_hyperlinks(const Line& line);
  void deflate_document();

  const Corpus& corpus_;
  const Look& look_;
  const bool linked_wanted_;
  const std::unique_ptr<Deflater> deflater_;
  HeadRenderer heads_;
  ParagraphWriter paragraphs_;

  ChunkPlace place_;
  Setting heading_;              ///< of headings: they stand where the title does
  PerVariant<std::string> xml_;  ///< with links: from the first difference on
  bool differ_ = false;          ///< there was one
  std::string relationships_;
  std::uint64_t relationship_count_ = 0;
  std::vector<Hyperlink> hyperlinks_;
  std::unique_ptr<DocumentPart> part_;
};

}  // namespace casebook
