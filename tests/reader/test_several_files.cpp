// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "error.hpp"
#include "reader/several/several_files.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

/// What a file of a test holds.
struct Contents {
  std::vector<std::string> texts;
  std::vector<std::string> attributes;
};

class TextsReader : public Reader {
 public:
  TextsReader(std::string source, Contents contents)
      : source_(std::move(source)), contents_(std::move(contents)) {}

  bool next(Row& row) override {
    if (stopped_) throw SourceError("stopped", "");
    if (at_ == contents_.texts.size()) return false;
    row = {};
    row.text = contents_.texts[at_++];
    return true;
  }
  void stop() noexcept override { stopped_ = true; }
  std::string description() const override { return source_; }
  std::vector<std::string> attributes() const override { return contents_.attributes; }
  std::optional<double> fraction() const override { return at_ > 0 ? 1 : 0; }
  std::vector<Warning> warnings() override {
    return {{"in every file", 2, source_, ""}, {"only in " + source_, 1, source_, ""}};
  }

 private:
  std::string source_;
  Contents contents_;
  std::size_t at_ = 0;
  bool stopped_ = false;
};

std::unique_ptr<Reader> open(const std::map<std::string, Contents>& contents) {
  std::vector<std::string> files;
  for (const auto& [name, content] : contents) files.push_back(name);
  ReaderOptions options;
  options.source = "rows/*";
  return open_several_files(options, files, [contents](const ReaderOptions& one) {
    return std::make_unique<TextsReader>(one.source, contents.at(one.source));
  });
}

std::vector<std::string> texts_of(Reader& reader) {
  std::vector<std::string> texts;
  for (Row row; reader.next(row);) texts.emplace_back(*row.text);
  return texts;
}

}  // namespace

TEST_CASE("files of a folder stand in the order of their bytes, without hidden ones and folders") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "inner");
  for (const char* const name : {"b.csv", "B.csv", "10.csv", "9.csv", ".hidden", "inner/c.csv"})
    write_file(folder / name, "text\n");
  const std::string path = folder.path().string();
  CHECK(several_files(path) == std::vector<std::string>{path + "/10.csv", path + "/9.csv",
                                                        path + "/B.csv", path + "/b.csv"});
  CHECK(several_files(path + "/[bB].csv") ==
        std::vector<std::string>{path + "/B.csv", path + "/b.csv"});
}

TEST_CASE("one file, what is no file, and a server are not several") {
  const TemporaryFolder folder;
  write_file(folder / "a*.csv", "text\n");
  write_file(folder / "ab.csv", "text\n");
  CHECK(several_files((folder / "a*.csv").string()).empty());  // a file's own name
  CHECK(several_files((folder / "missing.csv").string()).empty());
  CHECK(several_files("mysql://localhost/db?*").empty());
}

TEST_CASE("a folder or pattern without files is an error") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(several_files(folder.path().string()), SourceError);
  CHECK_THROWS_AS(several_files((folder / "*.csv").string()), SourceError);
}

TEST_CASE("rows of all files come one behind the other, empty files between them or not") {
  const auto reader = open({{"1", {{"a", "b"}, {"x"}}}, {"2", {{}, {"x"}}}, {"3", {{"c"}, {"x"}}}});
  CHECK(reader->description() == "rows/*");
  CHECK(reader->form() == "3 files");
  CHECK(reader->fraction() == 0);
  CHECK(texts_of(*reader) == std::vector<std::string>{"a", "b", "c"});
  CHECK(reader->fraction() == 1);
}

TEST_CASE("a file with other columns is an error that names it") {
  const auto reader = open({{"1", {{"a"}, {"x"}}}, {"2", {{"b"}, {"y"}}}});
  CHECK_THROWS_WITH_AS(texts_of(*reader), "2 has other columns than 1: y", SourceError);
}

TEST_CASE("warnings of one kind are counted together, with the first example") {
  const auto reader = open({{"1", {{"a"}, {}}}, {"2", {{"b"}, {}}}});
  texts_of(*reader);
  const auto warnings = reader->warnings();
  REQUIRE(warnings.size() == 3);
  CHECK(warnings[0].sentence == "in every file");
  CHECK(warnings[0].count == 4);
  CHECK(warnings[0].example == "1");
  CHECK(warnings[1].sentence == "only in 1");
  CHECK(warnings[2].sentence == "only in 2");
}

TEST_CASE("a reader that was stopped stays so in the next file") {
  const auto reader = open({{"1", {{}, {}}}, {"2", {{"b"}, {}}}});
  reader->stop();
  CHECK_THROWS_AS(texts_of(*reader), SourceError);
}
