// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "output/output.hpp"

namespace casebook {

/// All cases to read, filter and search in a browser: reader.html, which needs nothing else. More
/// cases than a page opens quickly are written to a page for each document, below reader/, and
/// reader.html leads to them. What a page does stands in templates/html/reader.js.
class ReadingPages : public Output {
 public:
  /// A page holds so many cases; a larger document is written to several.
  static constexpr std::uint64_t most_cases = 50'000;

  /// `corpus` must outlive it. Throws OutputError.
  explicit ReadingPages(const Corpus& corpus, std::uint64_t most = most_cases);
  ~ReadingPages() override;

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  Listing finish() override;

 private:
  class Page;
  struct Entry {
    std::string file;  ///< relative to the export
    const Document* document;
    std::uint64_t number;  ///< of the document's pages
  };

  void begin_page(const ChunkPlace& place);
  void end_page();
  WrittenFile write_index() const;

  const Corpus& corpus_;
  const std::uint64_t most_;
  const bool alone_;  ///< one page for all
  std::unique_ptr<Page> page_;
  std::vector<Entry> entries_;  ///< pages of documents
  std::vector<WrittenFile> files_;
};

}  // namespace casebook
