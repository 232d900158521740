// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "names/document.hpp"
#include "options.hpp"
#include "output/counts.hpp"
#include "output/output.hpp"

namespace casebook {

/// One document (or part) of the corpus.
struct ManifestDocument {
  std::string probe;                   ///< as stored, repaired where it was no UTF-8
  const Document* document = nullptr;  ///< must outlive the manifest, as `counts`
  const Counts* counts = nullptr;      ///< of it
};

/// Everything that the manifest says. Contains no secret.
struct Manifest {
  std::string version;                  ///< of the program
  std::string source;                   ///< Reader::description()
  std::string read_as;                  ///< Reader::form()
  std::string template_sha256;          ///< lower-case hex; empty: the built-in one was used
  std::vector<std::string> attributes;  ///< the further columns that were read
  std::uint64_t rows_read = 0;
  std::uint64_t rows_left_out = 0;  ///< by --probe, --experiment, --since, --until
  Counts counts;                    ///< of all documents; with --join-cases a row counts as one
  std::uint64_t joined_cases = 0;   ///< with --join-cases: cases that the rows were joined to
  std::vector<ManifestDocument> documents;
  std::vector<Warning> warnings;
  std::vector<Listing> listings;  ///< the files of each output, documents first
};

/// Writes the text of manifest.json: keys in a fixed order, UTF-8, ends with LF. From `options` it
/// lists those that shape the output. The caller checks `out` for errors.
void write_json(std::ostream& out, const Manifest& manifest, const ExportOptions& options);

}  // namespace casebook
