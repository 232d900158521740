// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "output/output.hpp"
#include "threads/pending.hpp"

namespace casebook {

/// Every document as a spreadsheet: `spreadsheets/<name>.xlsx`, and with links
/// `spreadsheets-with-links/<name> (with links).xlsx`. Rows wait in files until their document is
/// complete; then a worker makes the workbooks.
class Spreadsheets : public Output {
 public:
  /// `corpus` must outlive it.
  explicit Spreadsheets(const Corpus& corpus);
  ~Spreadsheets() override;

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  Listing finish() override;

 private:
  struct Written {
    std::vector<WrittenFile> files;
    std::uint64_t continued = 0;  ///< see WrittenSpreadsheet
    std::size_t columns = 0;      ///< of the widest

    Written& operator+=(Written&& more);
  };
  void end_document(std::size_t document);
  Written write(std::size_t document) const;
  Written write_variant(std::size_t document, Variant variant) const;
  std::string rows_name(std::size_t document, Variant variant) const;

  const Corpus& corpus_;
  PerVariant<std::unique_ptr<WholeFile>> rows_;  ///< of the document whose chunks are coming
  Written written_;
  Pending<Written> pending_;
};

}  // namespace casebook
