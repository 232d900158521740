// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <unistd.h>

#include <optional>
#include <ostream>
#include <string>

#include "error.hpp"
#include "folder/earlier_export.hpp"
#include "folder/output_folder.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using Names = std::set<std::string>;

namespace {

void publish(OutputFolder& folder, std::string_view name) {
  write_file(folder.scratch() / "made", name);
  folder.publish(folder.scratch() / "made", name);
}

std::string manifest_of(std::string_view name) {
  return R"({"documents": [{"file": "documents/)" + std::string(name) +
         R"(.docx", "file_with_links": "documents-with-links/)" + std::string(name) + ".docx\"}]}";
}

/// The last step of an export of one document.
void commit(OutputFolder& folder, std::string_view name) {
  folder.commit([&](std::ostream& out) { out << manifest_of(name); });
}

/// A whole export of one document.
void write_export(const std::filesystem::path& path, const std::string& name) {
  OutputFolder folder(path, false);
  publish(folder, "documents/" + name + ".docx");
  publish(folder, "documents-with-links/" + name + ".docx");
  publish(folder, "links.csv");
  commit(folder, name);
}

const Names export_of_a = {"documents-with-links/",
                           "documents-with-links/a.docx",
                           "documents/",
                           "documents/a.docx",
                           "links.csv",
                           "manifest.json"};

std::string refusal(const std::filesystem::path& path, bool overwrite = false) {
  try {
    const OutputFolder folder(path, overwrite);
  } catch (const OutputError& error) {
    CHECK(!error.hint().empty());
    return error.what();
  }
  return "none";
}

/// What a run leaves that is killed after it published a document.
void leave_unfinished(const TemporaryFolder& folder) {
  write_file(folder / ".casebook-partial/journal", "documents/a.docx\ndocuments/b.docx\n");
  write_file(folder / ".casebook-partial/17.docx", "half");
  write_file(folder / "documents/a.docx", "a");
  std::filesystem::create_directory(folder / "documents-with-links");
}

}  // namespace

TEST_CASE("a committed export stands there whole, and nothing else") {
  const TemporaryFolder parent;
  write_export(parent / "new/deep", "a");
  Names names;
  for (const auto& name : export_of_a) names.insert("new/deep/" + name);
  names.insert({"new/", "new/deep/"});
  CHECK(parent.tree() == names);
  CHECK(read_file(parent / "new/deep/documents/a.docx") == "documents/a.docx");
  CHECK(read_file(parent / "new/deep/manifest.json") == manifest_of("a"));
}

TEST_CASE("an export that is not committed is taken away with the folders that it made") {
  const TemporaryFolder parent;
  {
    OutputFolder folder(parent / "new/deep/", false);
    publish(folder, "documents/a.docx");
    publish(folder, "links.csv");
    CHECK(parent.tree().contains("new/deep/documents/a.docx"));
  }
  CHECK(parent.tree().empty());
}

TEST_CASE("a folder that was there stays when the export is taken away") {
  const TemporaryFolder folder;
  { OutputFolder(folder.path(), false); }
  CHECK(folder.tree().empty());
  CHECK(std::filesystem::exists(folder.path()));
}

TEST_CASE("an existing export is refused and left alone") {
  const TemporaryFolder folder;
  write_export(folder.path(), "a");
  CHECK(refusal(folder.path()) == folder.path().string() + " holds an export already");
  CHECK(folder.tree() == export_of_a);
}

TEST_CASE("a folder that holds anything else is refused and left alone") {
  const TemporaryFolder folder;
  write_file(folder / "thesis.txt", "mine");
  CHECK(refusal(folder.path()) == folder.path().string() + " is not empty");
  CHECK(folder.tree() == Names{"thesis.txt"});
}

TEST_CASE("what a killed run left is refused as unfinished") {
  const TemporaryFolder folder;
  leave_unfinished(folder);
  CHECK(refusal(folder.path()) == folder.path().string() + " holds an unfinished export");
  CHECK(folder.tree().contains("documents/a.docx"));
}

TEST_CASE("a killed run that published nothing is no hindrance") {
  const TemporaryFolder folder;
  write_file(folder / ".casebook-partial/17.docx", "half");
  std::filesystem::create_directory(folder / "documents");
  write_export(folder.path(), "a");
  CHECK(folder.tree() == export_of_a);
}

TEST_CASE("overwriting removes the files that the manifest lists, and nothing else") {
  const TemporaryFolder folder;
  write_export(folder.path(), "old");
  write_file(folder / "documents/mine.docx", "mine");
  write_file(folder / "notes.txt", "mine");
  {
    OutputFolder again(folder.path(), true);
    CHECK_FALSE(folder.tree().contains("manifest.json"));
    publish(again, "documents/a.docx");
    publish(again, "documents-with-links/a.docx");
    publish(again, "links.csv");
    commit(again, "a");
  }
  Names expected = export_of_a;
  expected.insert({"documents/mine.docx", "notes.txt"});
  CHECK(folder.tree() == expected);
}

TEST_CASE("overwriting what a killed run left removes what its journal names") {
  const TemporaryFolder folder;
  leave_unfinished(folder);
  write_file(folder / "documents/mine.docx", "mine");
  { OutputFolder(folder.path(), true); }
  CHECK(folder.tree() == Names{"documents-with-links/", "documents/", "documents/mine.docx"});
}

TEST_CASE(
    "a run killed while it overwrote is made good by the next: the old names are in its journal") {
  const TemporaryFolder folder;
  write_export(folder.path(), "old");
  std::optional<OutputFolder> killed(std::in_place, folder.path(), true);
  CHECK(read_file(folder / ".casebook-partial/journal") ==
        "documents/old.docx\ndocuments-with-links/old.docx\nlinks.csv\n");
}

TEST_CASE("a failed overwriting leaves no manifest and no file of either export") {
  const TemporaryFolder folder;
  write_export(folder.path(), "old");
  {
    OutputFolder again(folder.path(), true);
    publish(again, "documents/a.docx");
  }
  CHECK(folder.tree() == Names{"documents-with-links/", "documents/"});
}

TEST_CASE("a manifest that names other files does not make them ours") {
  const TemporaryFolder folder;
  write_file(folder / "precious.txt", "mine");
  write_file(folder / "out/documents/precious.docx.txt", "mine");
  write_file(folder / "out/manifest.json", R"({"documents": [
    {"file": "../precious.txt", "file_with_links": "documents/../../precious.txt"},
    {"file": "documents/precious.docx.txt", "file_with_links": "/etc/hostname"}]})");
  { OutputFolder(folder / "out", true); }
  CHECK(folder.tree().contains("precious.txt"));
  CHECK(folder.tree().contains("out/documents/precious.docx.txt"));
}

TEST_CASE("only an export's own names are removed") {
  CHECK(is_export_name("links.csv"));
  CHECK(is_export_name("documents/a.docx"));
  CHECK(is_export_name("documents-with-links/... (with links).docx"));
  for (const std::string_view name :
       {std::string_view("a.docx"), std::string_view(""), std::string_view("documents/"),
        std::string_view("documents/a.txt"), std::string_view("documents/../a.docx"),
        std::string_view("/documents/a.docx"), std::string_view("other/a.docx"),
        std::string_view("documents/x/a.docx"), std::string_view("documents/a\0.docx", 17)})
    CHECK_FALSE(is_export_name(name));
}

TEST_CASE("a folder that leads elsewhere is refused, and nothing is removed there") {
  const TemporaryFolder folder;
  write_file(folder / "elsewhere/a.docx", "mine");
  write_file(folder / "out/manifest.json", manifest_of("a"));
  std::filesystem::create_symlink(folder / "elsewhere", folder / "out/documents");
  CHECK(refusal(folder / "out", true) ==
        (folder / "out/documents").string() + " is a symbolic link");
  CHECK(folder.tree() ==
        Names{"elsewhere/", "elsewhere/a.docx", "out/", "out/documents", "out/manifest.json"});
}

TEST_CASE("two runs at once are kept apart") {
  const TemporaryFolder folder;
  OutputFolder first(folder.path(), false);
  publish(first, "documents/a.docx");
  const std::string expected = "Another run is writing to " + folder.path().string();
  CHECK(refusal(folder.path()) == expected);
  CHECK(refusal(folder.path(), true) == expected);
  CHECK(std::filesystem::exists(first.scratch()));
}

TEST_CASE("a file in the folder's place is refused") {
  const TemporaryFolder folder;
  write_file(folder / "out", "a file");
  CHECK(refusal(folder / "out") == (folder / "out").string() + " is not a folder");
  CHECK(refusal(folder / "out/deeper") == (folder / "out").string() + " is not a folder");
}

TEST_CASE("a folder that may not be written to is told") {
  if (::geteuid() == 0) return;  // root may write anywhere
  const TemporaryFolder folder;
  std::filesystem::permissions(
      folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  CHECK(refusal(folder / "out") ==
        "Cannot make the folder " + (folder / "out").string() + ": Permission denied");
  CHECK(refusal(folder.path()) ==
        "Cannot write to " + folder.path().string() + ": Permission denied");
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST_CASE("a file that is not there cannot be published, and the error names where it was to go") {
  const TemporaryFolder folder;
  OutputFolder out(folder.path(), false);
  CHECK_THROWS_WITH_AS(
      out.publish(out.scratch() / "none", "documents/a.docx"),
      ("Cannot write " + (folder / "documents/a.docx").string() + ": No such file or directory")
          .c_str(),
      OutputError);
}
