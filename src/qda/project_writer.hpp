// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "output/joined_cases.hpp"
#include "output/output.hpp"
#include "qda/case_xml.hpp"
#include "qda/codebook_writer.hpp"
#include "qda/document_spans.hpp"
#include "qda/kept_spans.hpp"
#include "qda/project_names.hpp"
#include "qda/project_part.hpp"
#include "zip/segment_store.hpp"

namespace casebook {

/// Joins the chunks of all documents to a REFI-QDA project (Project.xsd, 1.0), with the codes of
/// the codebook that a CodebookWriter makes. Memory does not grow with the cases: deflated bytes
/// beyond the budget go to a temporary file. One thread at a time. Order of calls: append() for
/// each chunk, in order, and close_text() after a document's last; append_selections() for each
/// chunk, also in order, once the document's text is closed; finish().
class ProjectWriter {
 public:
  /// All must outlive it; `documents` are those of `corpus`, with their names in the project.
  ProjectWriter(const ProjectPlan& plan, const Corpus& corpus,
                const std::vector<ProjectDocument>& documents);

  /// Takes a chunk and returns its spans. Their positions count from the end of the document's head
  /// now; those of months and of the probe that this chunk completes are among them.
  ChunkSpans append(ProjectPart&& chunk, std::size_t document, bool last);

  /// Completes the text of a document whose last chunk was taken. Returns the length of its head.
  PerVariant<std::uint64_t> close_text(std::size_t document);

  /// Takes the rendered spans of a chunk (SelectionRenderer).
  void append_selections(PerVariant<Segment>&& selections, std::size_t document, bool last);

  /// Adds the cases whose turns the chunks hold. Throws OutputError.
  void add_joined_cases(const std::vector<JoinedCase>& cases);

  /// Writes casebook.qdpx with the Word documents in it, which must be complete. Call once, last.
  /// Throws OutputError.
  WrittenFile finish(const CodebookWriter::Codes& codes);

  /// The number of cases without a character in either variant: there is nothing to code.
  std::uint64_t without_coding() const { return without_coding_; }

 private:
  /// The progress of one variant of the current document.
  struct Open {
    SegmentStream text;  ///< behind the head
    DocumentSpans spans;
  };

  void close_source(std::size_t document);
  std::string attributes_of(std::size_t document, SourceAttributes where) const;
  std::string nameless_case(std::size_t document, const Guid& source) const;
  void add(SegmentStream& stream, std::string_view xml, bool last = false);
  void join(SegmentStream& project, std::string_view element, const SegmentStream& content);
  std::string variables() const;
  std::string sets() const;
  SegmentStream project_xml(const CodebookWriter::Codes& codes);

  const ProjectPlan& plan_;
  const Corpus& corpus_;
  const std::vector<ProjectDocument>& documents_;
  SegmentStore store_;
  std::unique_ptr<Deflater> deflater_;
  PerVariant<Open> open_;
  PerVariant<SegmentStream> selections_;  ///< of the document being appended
  SegmentStream codes_, cases_, sources_;
  std::vector<PerVariant<SegmentStream>> texts_;  ///< of each document
  std::uint64_t without_coding_ = 0;
};

}  // namespace casebook
