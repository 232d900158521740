// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>

#include "docx/look.hpp"
#include "files/whole_file.hpp"
#include "names/file_name.hpp"
#include "output/output.hpp"
#include "zip/segment_store.hpp"

namespace casebook {

/// What a chunk brings to its two documents, deflated.
struct DocumentSegments {
  PerVariant<Segment> document;  ///< of word/document.xml
  Segment relationships;         ///< of word/_rels/document.xml.rels of the variant with links
  Segment properties;            ///< docProps/core.xml, in a document's first chunk
};

/// Gathers the chunks of one document, in order, and writes its two files. Holds the deflated bytes
/// in memory up to a share of what the run may use, beyond that in an unnamed temporary file. One
/// thread at a time.
class DocumentWriter {
 public:
  /// `look` must outlive it. Up to `memory` bytes stay in memory, the rest goes to a file in
  /// `scratch`; the documents are written to `folder`, of the variants `wanted` alone.
  DocumentWriter(const Look& look, std::filesystem::path folder, std::filesystem::path scratch,
                 std::size_t memory, std::vector<Variant> wanted = both_variants);
  DocumentWriter(const Corpus& corpus, const Look& look);

  /// The next chunk, in order. Throws OutputError where the temporary file cannot be written.
  void append(DocumentSegments&& segments);

  /// After the last chunk: writes the packages where document_path() says. What is not whole at
  /// the end is removed again. Throws OutputError (full disk, no permission), naming the file.
  PerVariant<WrittenFile> write(const FileNames& files) const;
  /// One of them, as `name` in the folder.
  WrittenFile write_variant(const std::string& name, Variant variant) const;

 private:
  SegmentStream relationships_of(Variant variant) const;

  const Look& look_;
  std::filesystem::path folder_;
  std::vector<Variant> wanted_;
  SegmentStore store_;
  PerVariant<SegmentStream> documents_;
  SegmentStream hyperlinks_;  ///< relationships of the variant with links
  SegmentStream properties_;
};

}  // namespace casebook
