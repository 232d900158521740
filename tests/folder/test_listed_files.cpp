// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <string>
#include <vector>

#include "folder/listed_files.hpp"
#include "folder/manifest.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

ListedFiles listed_in(std::string_view json) {
  const TemporaryFolder folder;
  write_file(folder / "manifest.json", json);
  return read_listed_files(folder / "manifest.json");
}

}  // namespace

TEST_CASE("the files of a manifest are read back with their checksums") {
  Document document;
  document.files = {"Tea.docx", "Tea (with links).docx"};
  Manifest manifest;
  manifest.version = "1.2.3";
  const Counts counts;
  manifest.documents.push_back({"Tea", &document, &counts});
  manifest.listings = {
      {"documents",
       {{"documents/Tea.docx", 1, "aa"}, {"documents-with-links/Tea (with links).docx", 2, "bb"}},
       {},
       {}},
      {"links", {{"links.csv", 3, "cc"}}, {}, {}}};
  ExportOptions options;
  options.template_file = "look.docx";  // read, and none of the export's files
  const TemporaryFolder folder;
  std::ofstream out(folder / "manifest.json");
  write_json(out, manifest, options);
  out.close();
  const ListedFiles listed = read_listed_files(folder / "manifest.json");
  CHECK(listed.of_casebook);
  CHECK(listed.with_checksums);
  std::vector<std::string> lines;
  for (const auto& file : listed.files) lines.push_back(file.sha256 + ' ' + file.name);
  CHECK(lines == std::vector<std::string>{"cc links.csv", "aa documents/Tea.docx",
                                          "bb documents-with-links/Tea (with links).docx"});
}

TEST_CASE("a manifest in which a checksum is missing says so") {
  const ListedFiles listed =
      listed_in(R"({"version": "1", "outputs": {}, "documents": [{"file": "a", "bytes": 1}]})");
  CHECK(listed.of_casebook);
  CHECK_FALSE(listed.with_checksums);
  CHECK_FALSE(listed_in(R"({"version": "1", "documents": []})").with_checksums);
}

TEST_CASE("a file that is not an export's manifest lists no files") {
  for (const char* json :
       {"", "{", "[]", "{}", "null", "1", "\"a\"", "[{\"documents\": []}]", R"({"documents": 1)",
        R"({"name": "of another program", "version": "1"})", R"({"documents": [1, "a"]})",
        R"({"version": "1", "documents": []}{)"}) {
    CAPTURE(json);
    CHECK_FALSE(listed_in(json).of_casebook);
    CHECK(listed_in(json).files.empty());
  }
}

TEST_CASE("endless nesting is read to its end and is not a manifest") {
  CHECK_FALSE(
      listed_in(R"({"version": "1", "documents": )" + std::string(1'000'000, '[')).of_casebook);
}

TEST_CASE("a manifest that is a pipe or a symbolic link is none") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(read_listed_files(folder / "pipe").of_casebook);
  write_file(folder / "real", R"({"version": "1", "outputs": {}, "documents": []})");
  CHECK(read_listed_files(folder / "real").of_casebook);
  std::filesystem::create_symlink(folder / "real", folder / "link");
  CHECK_FALSE(read_listed_files(folder / "link").of_casebook);
}
