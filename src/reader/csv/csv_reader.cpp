// SPDX-License-Identifier: MIT
#include "reader/csv/csv_reader.hpp"

#include <algorithm>
#include <utility>

#include "error.hpp"
#include "reader/column_map.hpp"
#include "reader/csv/detection.hpp"
#include "reader/csv/late_escapes.hpp"
#include "reader/csv/records.hpp"
#include "reader/header.hpp"
#include "reader/text_source.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

CsvForm form_of(CsvRecords& records, const ReaderOptions& options, const std::string& name) {
  const std::string_view head = records.head();
  CsvForm form = detect_form(head, head.size() < csv_block, options.text_table,
                             wanted_names(options.columns), name);
  records.use(form.dialect);
  return form;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// Something odd about rows: how many, and where first.
struct Tally {
  std::uint64_t count = 0;
  std::uint64_t line = 0;

  void add(std::uint64_t at) {
    if (count++ == 0) line = at;
  }
  void append_to(std::vector<Warning>& warnings, const char* sentence, const char* hint) const {
    if (count > 0)
      warnings.push_back({sentence, count, "the one on line " + std::to_string(line), hint});
  }
};

class CsvReader : public Reader {
 public:
  CsvReader(std::unique_ptr<InputFile> file, const ReaderOptions& options)
      : source_(std::move(file), options.text_table.encoding),
        records_(source_.name(), [this](char* to, std::size_t room) { return read(to, room); }),
        form_(form_of(records_, options, source_.name())),
        header_(find_header(form_.first_rows, options.columns, options.text_table.skip_rows)),
        map_(map_columns(header_.columns, header_.names, source_.name(), header_.advice)),
        nulls_(options.text_table.nulls),
        attributes_(map_.attributes.size()) {
    if (!options.text_table.escape) late_escapes_.expect(form_.dialect);
    late_escapes_.look_at(records_.head());
    skip_first_rows();
  }

  bool next(Row& row) override {
    do {
      if (!records_.next()) return false;
    } while (!holds_row());
    row.root_id = cell(map_.fixed[ColumnMap::root_id]);
    row.experiment_id = cell(map_.fixed[ColumnMap::experiment_id]);
    row.probe = cell(map_.fixed[ColumnMap::probe]);
    row.date = cell(map_.fixed[ColumnMap::date]);
    row.text = cell(map_.fixed[ColumnMap::text]);
    for (std::size_t i = 0; i < attributes_.size(); ++i) attributes_[i] = cell(map_.attributes[i]);
    row.attributes = attributes_;
    if (records_.spans_lines() && swallows_rows(row)) swallowing_.add(records_.line());
    return true;
  }

  void stop() noexcept override { source_.stop(); }

  std::string description() const override { return source_.name(); }

  std::vector<std::string> attributes() const override { return map_.attribute_names; }

  std::optional<double> fraction() const override { return source_.fraction(records_.consumed()); }

  std::string form() const override { return source_.encoding() + ", " + form_.why; }

  std::vector<Warning> warnings() override {
    std::vector<Warning> all;
    if (const auto warning = source_.warning()) all.push_back(*warning);
    if (!form_.doubtful_escape.empty())
      all.push_back({"Backslashes are read as escapes, so that \\n is a line break", 0,
                     form_.doubtful_escape, "--escape none takes them as text"});
    if (const auto warning = late_escapes_.warning()) all.push_back(*warning);
    short_.append_to(all, "Rows shorter than that of the names, read as if the rest were empty",
                     "A text that holds a line break stands in quotes");
    hollow_.append_to(all, "Rows of nothing but delimiters, passed over", "");
    swallowing_.append_to(all, "Quoted fields that hold what looks like whole rows",
                          "A quote may be missing before them; --quote none takes quotes as text");
    return all;
  }

 private:
  std::size_t read(char* to, std::size_t room) {
    const std::size_t size = source_.read(to, room);
    late_escapes_.look_at({to, size});
    return size;
  }

  void skip_first_rows() {
    for (std::size_t i = 0; i < header_.rows; ++i) {
      if (records_.next()) continue;
      throw UsageError("--skip-rows passes over all rows of " + source_.name(),
                       "It has only " + std::to_string(i) + (i == 1 ? " row" : " rows"));
    }
  }

  Cell cell(std::size_t index) {
    if (index == ColumnMap::absent) return std::nullopt;
    if (index >= records_.size()) return std::string_view{};
    const std::string_view value = records_.field(index);
    if (value == null_word && records_.is_null(index)) return std::nullopt;
    return nulls_.empty() || std::ranges::find(nulls_, value) == nulls_.end() ? Cell(value)
                                                                              : std::nullopt;
  }

  /// Whether the record is a row; counts rows that do not have as many fields as there are names.
  bool holds_row() {
    if (records_.field(0).empty() && is_hollow()) {
      hollow_.add(records_.line());
      return false;
    }
    const std::size_t size = records_.size();
    if (size == header_.names.size()) return true;
    if (size > header_.names.size()) {
      for (std::size_t i = header_.names.size(); i < size; ++i)
        if (!records_.field(i).empty()) refuse_ragged_line();
      return true;
    }
    if (size == 1) refuse_ragged_line();
    short_.add(records_.line());
    return true;
  }

  bool is_hollow() {
    if (header_.names.size() < 2) return false;
    for (std::size_t i = 0; i < records_.size(); ++i)
      if (!records_.field(i).empty() || records_.is_null(i)) return false;
    return true;
  }

  /// Whether a line inside the text has as many fields as a row and also begins with a number if
  /// this row does.
  bool swallows_rows(const Row& row) const {
    if (!row.text || !row.root_id || !is_number(*row.root_id)) return false;
    std::string_view text = *row.text;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
      text.remove_prefix(end + 1);
      const std::string_view line = text.substr(0, text.find('\n'));
      const auto first = line.find(form_.dialect.delimiter);
      if (first == std::string_view::npos || !is_number(line.substr(0, first))) continue;
      const auto fields = 1 + std::ranges::count(line, form_.dialect.delimiter);
      if (static_cast<std::size_t>(fields) >= header_.names.size() - 1) return true;
    }
    return false;
  }

  [[noreturn]] void refuse_ragged_line() const {
    const std::size_t size = records_.size();
    records_.fail("has " + std::to_string(size) + (size == 1 ? " field" : " fields") +
                      ", the header has " + std::to_string(header_.names.size()),
                  "A field that holds the delimiter or a line break stands in quotes; casebook "
                  "inspect says how the file was read, and --delimiter, --quote and --escape how "
                  "else to read it");
  }

  TextSource source_;
  LateEscapes late_escapes_;
  CsvRecords records_;
  CsvForm form_;
  TableHeader header_;
  ColumnMap map_;
  std::vector<std::string> nulls_;
  std::vector<Cell> attributes_;
  Tally short_;
  Tally hollow_;
  Tally swallowing_;
};

}  // namespace

std::unique_ptr<Reader> open_csv_reader(std::unique_ptr<InputFile> file,
                                        const ReaderOptions& options) {
  return std::make_unique<CsvReader>(std::move(file), options);
}

}  // namespace casebook
