// SPDX-License-Identifier: MIT
#include "reader/several/several_files.hpp"

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

#include "error.hpp"
#include "reader/names.hpp"
#include "reader/several/glob.hpp"
#include "text/number.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

std::vector<std::string> files_in(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> files;
  fs::directory_iterator entry(path_of(folder), error), end;
  for (; !error && entry != end; entry.increment(error))
    if (entry->is_regular_file() && !entry->path().filename().string().starts_with('.'))
      files.push_back(entry->path().string());
  if (error)
    throw SourceError(folder + " cannot be read: " + error.message(), "Check who may read it");
  if (files.empty())
    throw SourceError("There is no file in the folder " + folder, "Name a file, or another folder");
  return files;
}

std::vector<std::string> fitting(const std::string& pattern) {
  std::vector<std::string> files = files_that_fit(pattern);
  if (files.empty()) throw SourceError("No file fits " + pattern, "Check the path");
  return files;
}

/// Adds `more` to those of the same name, as `name_of` gives it.
template <class T, class Name>
void add_counts(std::vector<T>& all, std::vector<T>&& more, Name name_of) {
  for (T& one : more) {
    const auto same = std::ranges::find(all, one.*name_of, name_of);
    if (same == all.end())
      all.push_back(std::move(one));
    else
      same->count += one.count;
  }
}

class SeveralFiles : public Reader {
 public:
  using Open = std::function<std::unique_ptr<Reader>(const ReaderOptions&)>;

  SeveralFiles(const ReaderOptions& options, std::vector<std::string> files, Open open)
      : options_(options),
        source_(options.source),
        files_(std::move(files)),
        open_(std::move(open)) {
    open_next();
    attributes_ = reader_->attributes();
    form_ = reader_->form();
  }

  bool next(Row& row) override {
    while (!reader_->next(row)) {
      close();
      if (opened_ == files_.size()) return false;
      open_next();
      if (reader_->attributes() != attributes_)
        throw SourceError(options_.source + " has other columns than " + files_.front() + ": " +
                              list_names(reader_->attributes()),
                          "Name those that all files have with --attributes");
    }
    return true;
  }

  void stop() noexcept override {
    const std::lock_guard guard(mutex_);
    stopped_ = true;
    if (reader_) reader_->stop();
  }

  std::string description() const override { return source_; }
  std::vector<std::string> attributes() const override { return attributes_; }
  std::optional<double> fraction() const override {
    const double part = reader_->fraction().value_or(0);
    return (static_cast<double>(opened_ - 1) + part) / static_cast<double>(files_.size());
  }
  std::vector<Warning> warnings() override { return warnings_; }
  std::vector<Content> contents() override { return contents_; }
  std::string form() const override {
    return counted(files_.size(), "file", "files") + (form_.empty() ? "" : ", " + form_);
  }

 private:
  void open_next() {
    options_.source = files_[opened_];
    auto reader = open_(options_);
    const std::lock_guard guard(mutex_);
    reader_ = std::move(reader);
    ++opened_;
    if (stopped_) reader_->stop();
  }

  /// The reader stays until the next is open, because stop() may be called at any time.
  void close() {
    if (closed_ == opened_) return;
    closed_ = opened_;
    add_counts(warnings_, reader_->warnings(), &Warning::sentence);
    add_counts(contents_, reader_->contents(), &Content::name);
  }

  ReaderOptions options_;
  const std::string source_;
  const std::vector<std::string> files_;
  const Open open_;
  std::mutex mutex_;  ///< of the two that follow
  std::unique_ptr<Reader> reader_;
  bool stopped_ = false;
  std::size_t opened_ = 0;  ///< files, so far
  std::size_t closed_ = 0;
  std::vector<std::string> attributes_;
  std::string form_;
  std::vector<Warning> warnings_;
  std::vector<Content> contents_;
};

}  // namespace

std::vector<std::string> several_files(const std::string& source) {
  if (source.find("://") != std::string::npos) return {};
  std::error_code error;
  const fs::file_status status = fs::status(path_of(source), error);
  std::vector<std::string> files;
  if (fs::is_directory(status))
    files = files_in(source);
  else if (!fs::exists(status) && source.find_first_of("*?[") != std::string::npos)
    files = fitting(source);
  std::ranges::sort(files);
  return files;
}

std::unique_ptr<Reader> open_several_files(
    const ReaderOptions& options, std::vector<std::string> files,
    std::function<std::unique_ptr<Reader>(const ReaderOptions&)> open) {
  return std::make_unique<SeveralFiles>(options, std::move(files), std::move(open));
}

}  // namespace casebook
