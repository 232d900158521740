// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "docx/head.hpp"
#include "docx/look.hpp"
#include "files/whole_file.hpp"
#include "names/file_name.hpp"
#include "output/output.hpp"
#include "zip/segment_store.hpp"

namespace casebook {

/// A chunk's contribution to its two documents, deflated.
struct DocumentSegments {
  PerVariant<Segment> document;  ///< of word/document.xml
  Segment relationships;         ///< of word/_rels/document.xml.rels of the variant with links
  PerVariant<std::uint64_t> without_text{};  ///< how many cases have none
};

/// Collects the chunks of one document, in order, and writes its two files. Keeps the deflated
/// bytes in memory up to a share of the run's memory, the rest in an unnamed temporary file. One
/// thread at a time.
class DocumentWriter {
 public:
  /// `look` must outlive it. Up to `memory` bytes stay in memory; the rest goes to a file in
  /// `scratch`. Only documents of the variants `wanted` are written, to `folder`.
  DocumentWriter(const Look& look, std::filesystem::path folder, std::filesystem::path scratch,
                 std::size_t memory, std::vector<Variant> wanted = both_variants);
  DocumentWriter(const Corpus& corpus, const Look& look);

  /// Takes the next chunk, in order. Throws OutputError if the temporary file cannot be written.
  void append(DocumentSegments&& segments);

  /// How many cases of the chunks so far have no text in each variant.
  const PerVariant<std::uint64_t>& without_text() const { return without_text_; }

  /// Call after the last chunk: writes the packages to the paths given by document_path(). An
  /// incomplete package is removed again. Throws OutputError (full disk, no permission), naming the
  /// file.
  PerVariant<WrittenFile> write(const DocumentHead& head, const FileNames& files) const;
  /// Writes one of them, as `name` in the folder.
  WrittenFile write_variant(const DocumentHead& head, const std::string& name,
                            Variant variant) const;

 private:
  SegmentStream document_of(const DocumentHead& head, Variant variant) const;
  SegmentStream relationships_of(Variant variant) const;

  const Look& look_;
  std::filesystem::path folder_;
  std::vector<Variant> wanted_;
  SegmentStore store_;
  PerVariant<SegmentStream> documents_;
  SegmentStream hyperlinks_;  ///< relationships of the variant with links
  PerVariant<std::uint64_t> without_text_{};
};

}  // namespace casebook
