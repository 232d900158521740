// SPDX-License-Identifier: MIT
#include "reader/several/several_texts.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "error.hpp"
#include "reader/names.hpp"

namespace casebook {
namespace {

constexpr auto column_attribute = "text_column";

/// The source gives the first text as such, and the others as its first attributes.
ReaderOptions asking_for_all(const ReaderOptions& options) {
  ReaderOptions all = options;
  all.texts.clear();
  all.columns.text = options.texts[0];
  all.columns.attributes.assign(options.texts.begin() + 1, options.texts.end());
  for (const std::string& name : options.columns.attributes)
    if (name != column_attribute) all.columns.attributes.push_back(name);
  return all;
}

void refuse_ambiguous(const ReaderOptions& options) {
  if (options.columns.text != Columns().text)
    throw UsageError("--texts and --columns text= both say which column holds texts",
                     "Name all of them with --texts");
  for (auto name = options.texts.begin(); name != options.texts.end(); ++name)
    if (std::find(std::next(name), options.texts.end(), *name) != options.texts.end())
      throw UsageError("--texts names " + *name + " twice", "Name each column once");
}

class SeveralTexts : public Reader {
 public:
  SeveralTexts(std::unique_ptr<Reader> reader, const ReaderOptions& options)
      : reader_(std::move(reader)),
        columns_(options.texts),
        names_the_probe_(options.columns.probe.empty()),
        at_(columns_.size()) {}

  bool next(Row& row) override {
    if (at_ == columns_.size()) {
      if (!reader_->next(whole_)) return false;
      at_ = 0;
    }
    row = whole_;
    if (at_ > 0) row.text = whole_.attributes[at_ - 1];
    const auto further = whole_.attributes.subspan(columns_.size() - 1);
    attributes_.assign(further.begin(), further.end());
    if (names_the_probe_)
      row.probe = columns_[at_];
    else
      attributes_.emplace_back(columns_[at_]);
    row.attributes = attributes_;
    ++at_;
    return true;
  }

  std::vector<std::string> attributes() const override {
    std::vector<std::string> names = reader_->attributes();
    names.erase(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(columns_.size() - 1));
    if (names_the_probe_) return names;
    std::string name = column_attribute;
    while (names_in(names, {name}) > 0) name += '_';
    names.push_back(name);
    return names;
  }

  std::string form() const override {
    const std::string form = reader_->form();
    return form + (form.empty() ? "" : ", ") + "a case of each text in " + list_names(columns_);
  }

  void stop() noexcept override { reader_->stop(); }
  std::string description() const override { return reader_->description(); }
  std::optional<double> fraction() const override { return reader_->fraction(); }
  std::optional<std::string> missing_index() override { return reader_->missing_index(); }
  std::optional<Warning> caution() override { return reader_->caution(); }
  std::vector<Warning> warnings() override { return reader_->warnings(); }
  std::vector<Content> contents() override { return reader_->contents(); }

 private:
  std::unique_ptr<Reader> reader_;
  std::vector<std::string> columns_;
  bool names_the_probe_;
  std::size_t at_;  ///< the column that comes next; all were given: the next row
  Row whole_;
  std::vector<Cell> attributes_;
};

}  // namespace

std::unique_ptr<Reader> open_several_texts(
    const ReaderOptions& options,
    const std::function<std::unique_ptr<Reader>(const ReaderOptions&)>& open) {
  refuse_ambiguous(options);
  return std::make_unique<SeveralTexts>(open(asking_for_all(options)), options);
}

}  // namespace casebook
