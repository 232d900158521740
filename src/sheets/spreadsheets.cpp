// SPDX-License-Identifier: MIT
#include "sheets/spreadsheets.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include "names/document.hpp"
#include "output/kept_part.hpp"
#include "output/placed_case.hpp"
#include "sheets/spreadsheet.hpp"
#include "text/path.hpp"

namespace casebook {
namespace {

/// Of a dataset, by NVivo's help.
constexpr std::size_t most_fields = 256;

struct SpreadsheetRows : KeptPart<SpreadsheetRows> {
  PerVariant<std::string> rows;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(rows);
  }
};

class SpreadsheetRenderer : public Renderer {
 public:
  explicit SpreadsheetRenderer(const std::vector<Variant>& wanted) : wanted_(wanted) {}
  void begin(const ChunkPlace&) override { part_ = std::make_unique<SpreadsheetRows>(); }
  void add(const PlacedCase& one) override {
    for (const Variant variant : wanted_)
      append_spreadsheet_row(part_->rows[variant], *one, variant);
  }
  std::unique_ptr<Part> finish() override { return std::move(part_); }

 private:
  const std::vector<Variant>& wanted_;
  std::unique_ptr<SpreadsheetRows> part_;
};

/// Where a variant's workbooks stand.
std::string folder_of(Variant variant) {
  return variant == Variant::with_links ? "spreadsheets-with-links" : "spreadsheets";
}

}  // namespace

Spreadsheets::Spreadsheets(const Corpus& corpus)
    : corpus_(corpus),
      pending_(corpus.workers.count() + 1, [this](Written&& one) { written_ += std::move(one); }) {}

Spreadsheets::~Spreadsheets() = default;

std::unique_ptr<Renderer> Spreadsheets::make_renderer() {
  return std::make_unique<SpreadsheetRenderer>(corpus_.options.generator.variants);
}

std::unique_ptr<Part> Spreadsheets::make_part() const {
  return std::make_unique<SpreadsheetRows>();
}

std::string Spreadsheets::rows_name(std::size_t document, Variant variant) const {
  return std::to_string(document) + (variant == Variant::with_links ? "-links.rows" : ".rows");
}

void Spreadsheets::take(std::unique_ptr<Part> part, const ChunkPlace& place) {
  const auto& rows = static_cast<const SpreadsheetRows&>(*part).rows;
  for (const Variant variant : corpus_.options.generator.variants) {
    auto& file = rows_[variant];
    if (!file)
      file = std::make_unique<WholeFile>(
          corpus_.scratch, rows_name(place.document->number, variant), WholeFile::Checksum::none);
    file->append(rows[variant]);
  }
  if (place.last) end_document(place.document->number);
}

void Spreadsheets::end_document(std::size_t document) {
  for (const Variant variant : corpus_.options.generator.variants)
    std::exchange(rows_[variant], nullptr)->commit();
  pending_.make_room();
  pending_.add(corpus_.workers.submit([this, document](unsigned) { return write(document); }));
}

Spreadsheets::Written Spreadsheets::write(std::size_t document) const {
  Written both;
  for (const Variant variant : corpus_.options.generator.variants) {
    both += write_variant(document, variant);
  }
  return both;
}

Spreadsheets::Written Spreadsheets::write_variant(std::size_t document, Variant variant) const {
  const std::filesystem::path rows = corpus_.scratch / path_of(rows_name(document, variant));
  WrittenSpreadsheet made = write_spreadsheet(
      rows, {corpus_.folder, corpus_.scratch},
      folder_of(variant) + '/' + without_extension(corpus_.documents[document].files[variant]),
      corpus_.attributes, variant);
  std::error_code ignored;
  std::filesystem::remove(rows, ignored);
  return {std::move(made.files), made.continued, made.columns};
}

Spreadsheets::Written& Spreadsheets::Written::operator+=(Written&& more) {
  for (WrittenFile& file : more.files) files.push_back(std::move(file));
  continued += more.continued;
  columns = std::max(columns, more.columns);
  return *this;
}

Listing Spreadsheets::finish() {
  pending_.settle();
  Listing listing{"spreadsheets", std::move(written_.files), {}, {}};
  listing.counts.emplace_back("continued_cells", written_.continued);
  if (written_.continued > 0)
    listing.warnings.push_back(
        {"Cells of spreadsheets that are too long for Excel and go on in the next row",
         written_.continued, "", "NVivo's Survey wizard may count the cases of such rows twice"});
  if (written_.columns > most_fields)
    listing.warnings.push_back({"Columns of a spreadsheet, of which a dataset of NVivo takes " +
                                    std::to_string(most_fields) + " at most",
                                written_.columns, "", "Choose fewer with --attributes"});
  return listing;
}

}  // namespace casebook
