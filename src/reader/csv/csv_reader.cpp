// SPDX-License-Identifier: MIT
#include "reader/csv/csv_reader.hpp"

#include <utility>

#include "reader/column_map.hpp"
#include "reader/csv/records.hpp"

namespace casebook {
namespace {

std::vector<std::string> read_header(CsvRecords& records) {
  records.next();
  std::vector<std::string> names;
  names.reserve(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) names.emplace_back(records.field(i));
  return names;
}

class CsvReader : public Reader {
 public:
  CsvReader(std::unique_ptr<InputFile> file, const Columns& columns)
      : file_(std::move(file)),
        records_(file_->name(),
                 [this](char* to, std::size_t capacity) { return file_->read(to, capacity); }),
        header_(read_header(records_)),
        map_(map_columns(columns, header_, file_->name())),
        attributes_(map_.attributes.size()) {}

  bool next(Row& row) override {
    if (!records_.next()) return false;
    if (records_.size() != header_.size()) refuse_ragged_line();
    row.root_id = cell(map_.fixed[ColumnMap::root_id]);
    row.experiment_id = cell(map_.fixed[ColumnMap::experiment_id]);
    row.probe = cell(map_.fixed[ColumnMap::probe]);
    row.date = cell(map_.fixed[ColumnMap::date]);
    row.text = cell(map_.fixed[ColumnMap::text]);
    for (std::size_t i = 0; i < attributes_.size(); ++i) attributes_[i] = cell(map_.attributes[i]);
    row.attributes = attributes_;
    return true;
  }

  void stop() noexcept override { file_->stop(); }

  std::string description() const override { return file_->name(); }

  std::vector<std::string> attributes() const override { return map_.attribute_names; }

  std::optional<double> fraction() const override {
    if (!file_->size() || *file_->size() == 0) return std::nullopt;
    return static_cast<double>(records_.consumed()) / static_cast<double>(*file_->size());
  }

 private:
  Cell cell(std::size_t index) {
    if (index == ColumnMap::absent) return std::nullopt;
    const std::string_view value = records_.field(index);
    return value == "\\N" ? Cell() : Cell(value);
  }

  [[noreturn]] void refuse_ragged_line() const {
    const std::size_t size = records_.size();
    records_.fail("has " + std::to_string(size) + (size == 1 ? " field" : " fields") +
                      ", the header has " + std::to_string(header_.size()),
                  "A field that holds the delimiter or a line break stands in quotes");
  }

  std::unique_ptr<InputFile> file_;
  CsvRecords records_;
  std::vector<std::string> header_;
  ColumnMap map_;
  std::vector<Cell> attributes_;
};

}  // namespace

std::unique_ptr<Reader> open_csv_reader(std::unique_ptr<InputFile> file, const Columns& columns) {
  return std::make_unique<CsvReader>(std::move(file), columns);
}

}  // namespace casebook
