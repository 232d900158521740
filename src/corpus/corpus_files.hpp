// SPDX-License-Identifier: MIT
// What the files of most formats have in common.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/case_writer.hpp"

namespace casebook {

/// The folder of a format, relative to the export: `corpus/tei`, or `corpus/tei-with-links`.
std::string corpus_folder(std::string_view format, Variant variant);

/// The list of all names and values that a format could not represent unchanged:
/// `changed-tags.csv`, beside the files.
class ChangedTags {
 public:
  ChangedTags(const Corpus& corpus, const std::string& folder);

  /// Adds each of `names` whose counterpart in `written` is different.
  void add_names(const std::vector<std::string>& names, const std::vector<std::string>& written);
  void add_value(std::string_view name, std::string_view value, std::string_view written);
  /// Adds lines made by append_changed_value().
  void add_lines(std::string_view lines, std::uint64_t count);
  void finish(Listing& listing);

 private:
  WholeFile file_;
  std::uint64_t count_ = 0;
};

void append_changed_value(std::string& csv, std::string_view name, std::string_view value,
                          std::string_view written);

/// A format that is one file for all documents.
class OneFile : public CorpusFiles {
 public:
  OneFile(const Corpus& corpus, const std::string& folder, std::string_view name);

  void take(WrittenCases&& cases, const ChunkPlace& place) override;
  void finish(Listing& listing) override;

 protected:
  WholeFile& file() { return file_; }
  ChangedTags& changed_tags() { return changed_; }
  /// Writes a further file beside it.
  void write_beside(Listing& listing, const std::string& name, std::string_view text) const;

 private:
  const Corpus& corpus_;
  std::string folder_;
  WholeFile file_;
  ChangedTags changed_;
  std::uint64_t left_out_ = 0;
  std::uint64_t escaped_ = 0;
};

/// A format with one file for each document, named after the document.
class FilePerDocument : public CorpusFiles {
 public:
  FilePerDocument(const Corpus& corpus, std::string folder, Variant variant,
                  std::string_view extension);

  void take(WrittenCases&& cases, const ChunkPlace& place) override;
  void finish(Listing& listing) override;

 private:
  const Corpus& corpus_;
  std::string folder_;
  Variant variant_;
  std::string_view extension_;
  std::unique_ptr<WholeFile> file_;  ///< of the current document
  std::vector<WrittenFile> written_;
};

}  // namespace casebook
