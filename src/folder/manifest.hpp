// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/chunk_renderer.hpp"
#include "docx/document_writer.hpp"
#include "options.hpp"

namespace casebook {

/// One document (or part) of the corpus, for the manifest and the summary.
struct ManifestDocument {
  std::string probe;  ///< as stored, repaired where it was no UTF-8
  DocumentInfo info;
  std::string file;  ///< relative to the export's folder, with `/`
  std::string file_with_links;
  DocumentWriter::Written written;
  Counts counts;
};

/// The REFI-QDA project and its codebook.
struct ManifestProject {
  std::string file = "casebook.qdpx";
  std::string codebook = "casebook.qdc";
  std::optional<WrittenFile> written;  ///< nothing: the codebook alone
  WrittenFile written_codebook;
  std::uint64_t cases_without_coding = 0;  ///< they have no text
};

/// What was read and written. Holds no secret.
struct Manifest {
  std::string version;          ///< of the program
  std::string source;           ///< Reader::description()
  std::string template_sha256;  ///< lower-case hex; empty: the built-in one was used
  std::uint64_t rows_read = 0;
  std::uint64_t rows_left_out = 0;  ///< by --probe, --experiment, --since, --until
  Counts counts;                    ///< of all documents
  std::vector<ManifestDocument> documents;
  std::optional<ManifestProject> project;
  std::vector<std::string> sheets;        ///< files, relative to the export's folder, with `/`
  std::vector<std::string> spreadsheets;  ///< likewise
  std::uint64_t continued_cells = 0;      ///< of them, too long for Excel, that go on below
  std::string sheets_left_out;  ///< why there is no workbook of the cases; empty: there is
};

/// Writes the text of manifest.json: keys in a fixed order, UTF-8, ends in LF. `options` adds those
/// that shape the output. Whether `out` took it all is for the caller to see.
void write_json(std::ostream& out, const Manifest& manifest, const ExportOptions& options);

/// The files of all documents and sheets that a manifest lists, as it names them: nothing is
/// checked. Empty where `json` is no manifest.
std::vector<std::string> files_in_manifest(std::string_view json);

}  // namespace casebook
