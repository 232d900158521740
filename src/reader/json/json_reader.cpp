// SPDX-License-Identifier: MIT
#include "reader/json/json_reader.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "error.hpp"
#include "reader/json/batch.hpp"
#include "reader/json/columns.hpp"
#include "reader/json/picker.hpp"
#include "reader/json/records.hpp"
#include "reader/json/survey.hpp"
#include "reader/names.hpp"
#include "reader/text_source.hpp"

namespace casebook {
namespace {

JsonRecords::ReadBytes bytes_of(TextSource& source) {
  return [&source](char* to, std::size_t capacity) { return source.read(to, capacity); };
}

JsonRecords::ReadBytes bytes_of(std::string_view& text) {
  return [&text](char* to, std::size_t capacity) {
    const std::size_t size = std::min(capacity, text.size());
    std::memcpy(to, text.data(), size);
    text.remove_prefix(size);
    return size;
  };
}

/// An object that is itself a row: one that has the text which is asked for, or a tool's answer.
/// It may be cut off.
bool is_row(std::string_view object, const Columns& columns) {
  PathSurvey survey;
  JsonParser parser;
  parser.parse(object, survey);
  return survey.find(columns.text) || find_preset(survey);
}

JsonLayout layout_of(JsonRecords& records, const Columns& columns) {
  const std::string_view head = records.head();
  return json_layout(head, records.is_whole(),
                     [&](std::string_view object) { return is_row(object, columns); });
}

/// Surveys all objects, or (not `whole`) those of a head that may be cut off anywhere.
void survey_all(JsonRecords& records, const JsonLayout& layout, bool whole, PathSurvey& survey) {
  JsonParser parser;
  records.use(layout);
  std::string fault;
  try {
    for (std::string_view record; fault.empty() && records.next(record);)
      fault = parser.parse(record, survey);
  } catch (const SourceError&) {
    if (whole) throw;
  }
  if (whole && !fault.empty()) records.fail(records.line(), "is no JSON: " + fault);
}

class JsonReader : public Reader {
 public:
  JsonReader(std::unique_ptr<InputFile> file, const ReaderOptions& options)
      : regular_(file->is_regular()),
        source_(std::move(file), options.text_table.encoding),
        records_(source_.name(), bytes_of(source_)),
        layout_(layout_of(records_, options.columns)),
        whole_(survey_paths(options)),
        surveys_on_(options.columns.all_attributes && !whole_),
        columns_(json_columns(options.columns, survey_, whole_, source_.name())),
        batch_(columns_, options, survey_.find("custom_id") != nullptr, picker_) {
    for (std::size_t i = 0; i < fixed_.size(); ++i)
      for (const JsonPath& path : columns_.fixed[i])
        fixed_[i].push_back(picker_.add(path, i == ColumnMap::text && columns_.preset ? "" : "\n"));
    for (const JsonPath& path : columns_.attributes)
      attribute_paths_.push_back(picker_.add(path, "; "));
    attributes_.resize(attribute_paths_.size());
    records_.use(layout_);
  }

  bool next(Row& row) override {
    std::string_view record;
    if (!records_.next(record)) {
      check_named_paths();
      return false;
    }
    const std::string fault = parser_.parse(record, picker_);
    if (!fault.empty()) records_.fail(records_.line(), "is no JSON: " + fault);
    if (surveys_on_) parser_.parse(record, late_);
    if (!record.substr(record.find_first_not_of(" \t\r\n\xEF\xBB\xBF")).starts_with('{'))
      records_.fail(records_.line(), "is no object");
    fill(row);
    return true;
  }

  void stop() noexcept override { source_.stop(); }
  std::string description() const override { return source_.name(); }
  std::vector<std::string> attributes() const override { return columns_.attribute_names; }
  std::optional<double> fraction() const override { return source_.fraction(records_.consumed()); }

  std::string form() const override {
    std::string form = source_.encoding() + ", " + layout_name();
    if (columns_.preset) form += std::string("; ") + columns_.preset->name + ": " + column_list();
    return batch_.joins() ? form + "; the probe is the prompt of the request" : form;
  }

  std::vector<Content> contents() override {
    std::vector<Content> all;
    for (const FoundPath& path : survey_.paths())
      if (path.is_value) all.push_back({path.name, path.count, path.example});
    return all;
  }

  std::vector<Warning> warnings() override {
    std::vector<Warning> all;
    if (const auto warning = source_.warning()) all.push_back(*warning);
    if (const auto& lists = records_.other_lists(); !lists.empty())
      all.push_back({"Further lists of objects in the file, which are not read", lists.size(),
                     list_names(lists), "Save each as a file of its own"});
    batch_.warn(all);
    warn_of_late_paths(all);
    if (textless_ > 0)
      all.push_back({"Objects without a text, which become cases without one", textless_,
                     "the one on line " + std::to_string(first_textless_), ""});
    if (parser_.halves() > 0)
      all.push_back({"Escapes of half a character, which become U+FFFD", parser_.halves(), "", ""});
    return all;
  }

 private:
  /// Surveys the head, or all of the file where every path is wanted; whether that was all.
  bool survey_paths(const ReaderOptions& options) {
    const bool all = !records_.is_whole() && regular_ && options.columns.all_attributes;
    if (all) {
      TextSource source(std::make_unique<InputFile>(options.source), options.text_table.encoding);
      JsonRecords records(source_.name(), bytes_of(source));
      records.head();
      survey_all(records, layout_, true, survey_);
      return true;
    }
    std::string_view head = records_.head();
    JsonRecords records(source_.name(), bytes_of(head), head.size() + 1);
    records.head();
    survey_all(records, layout_, records_.is_whole(), survey_);
    return records_.is_whole();
  }

  Cell first_of(const std::vector<std::size_t>& paths) const {
    for (const std::size_t path : paths)
      if (const Cell cell = picker_.value(path)) return cell;
    return std::nullopt;
  }

  void fill(Row& row) {
    row.root_id = first_of(fixed_[ColumnMap::root_id]);
    row.experiment_id = first_of(fixed_[ColumnMap::experiment_id]);
    row.probe = first_of(fixed_[ColumnMap::probe]);
    row.date = first_of(fixed_[ColumnMap::date]);
    row.text = first_of(fixed_[ColumnMap::text]);
    for (std::size_t i = 0; i < attributes_.size(); ++i)
      attributes_[i] = picker_.value(attribute_paths_[i]);
    row.attributes = attributes_;
    const bool failed = batch_.complete(row, columns_.preset != nullptr);
    if (!failed && !row.text && textless_++ == 0) first_textless_ = records_.line();
  }

  void warn_of_late_paths(std::vector<Warning>& all) const {
    std::vector<std::string> names;
    for (const FoundPath& path : late_.paths())
      if (path.is_value && !survey_.find(path.name)) names.push_back(path.name);
    if (!names.empty())
      all.push_back({"Paths that only later objects have, which are no attributes", names.size(),
                     list_names(names), "Save the input to a file, which can be looked at first"});
  }

  void check_named_paths() {
    for (const JsonPath& path : columns_.named) {
      if (picker_.met(picker_.add(path)) > 0) continue;
      throw SourceError(source_.name() + " has nothing at " + dotted(path) + " in any object",
                        "It has " + list_names(survey_.names()));
    }
  }

  std::string layout_name() const {
    if (layout_.kind == JsonLayout::lines) return "JSON lines";
    if (layout_.kind == JsonLayout::values) return "objects of JSON";
    return layout_.member.empty() ? "a list in JSON" : "the list " + layout_.member + " in JSON";
  }

  /// `root_id from custom_id, text from …`.
  std::string column_list() const {
    constexpr std::array keys = {"root_id", "experiment_id", "probe", "date", "text"};
    std::string list;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (columns_.fixed[i].empty()) continue;
      list += (list.empty() ? "" : ", ") + std::string(keys[i]) + " from ";
      for (std::size_t k = 0; k < columns_.fixed[i].size(); ++k)
        list += (k == 0 ? "" : " or ") + dotted(columns_.fixed[i][k]);
    }
    return list;
  }

  bool regular_;
  TextSource source_;
  JsonRecords records_;
  JsonLayout layout_;
  PathSurvey survey_;
  bool whole_;
  bool surveys_on_;  ///< all paths are wanted, of a pipe that cannot be read twice
  PathSurvey late_;  ///< what comes in it
  JsonColumns columns_;
  PathPicker picker_;
  JsonParser parser_;
  BatchAnswers batch_;
  std::array<std::vector<std::size_t>, ColumnMap::fixed_count> fixed_;
  std::vector<std::size_t> attribute_paths_;
  std::vector<Cell> attributes_;
  std::uint64_t textless_ = 0;
  std::uint64_t first_textless_ = 0;  ///< its line
};

}  // namespace

std::unique_ptr<Reader> open_json_reader(std::unique_ptr<InputFile> file,
                                         const ReaderOptions& options) {
  return std::make_unique<JsonReader>(std::move(file), options);
}

}  // namespace casebook
