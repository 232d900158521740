// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "error.hpp"
#include "files/digest.hpp"
#include "folder/output_folder.hpp"
#include "folder/swap.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;
using Names = std::set<std::string>;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> files_of(const std::string& name) {
  return {"documents/" + name + ".docx", "documents-with-links/" + name + ".docx", "links.csv"};
}

/// What a file of the export holds: its own name and the export's.
std::string content_of(const std::string& file, const std::string& name) {
  return file + " of " + name;
}

std::string manifest_of(const std::string& name) {
  std::string list;
  for (const std::string& file : files_of(name))
    list += (list.empty() ? "" : ", ") + std::string(R"({"file": ")") + file + R"(", "sha256": ")" +
            Sha256().update(content_of(file, name)).hex() + "\"}";
  return R"({"version": "1", "outputs": {"all": {"files": [)" + list + R"(]}}, "documents": []})";
}

void fill(const fs::path& folder, const std::string& name) {
  for (const std::string& file : files_of(name)) write_file(folder / file, content_of(file, name));
}

void commit(OutputFolder& folder, const std::string& name) {
  folder.commit([&](std::ostream& out) { out << manifest_of(name); });
}

/// A whole export of one document.
void write_export(const fs::path& path, const std::string& name, bool overwrite = false) {
  OutputFolder folder(path, overwrite);
  fill(folder.content(), name);
  commit(folder, name);
}

Names export_of(const std::string& name, const std::string& before = {}) {
  Names names;
  for (const std::string& file : files_of(name)) names.insert(before + file);
  for (const char* more : {"documents/", "documents-with-links/", "manifest.json"})
    names.insert(before + more);
  return names;
}

Names with(Names names, const Names& more) {
  names.insert(more.begin(), more.end());
  return names;
}

std::string refusal(const fs::path& path, bool overwrite = false) {
  try {
    const OutputFolder folder(path, overwrite);
  } catch (const OutputError& error) {
    CHECK(!error.hint().empty());
    return error.what();
  }
  return "none";
}

/// A folder whose export cannot be exchanged as a whole, because something else lies there.
struct SharedFolder : TemporaryFolder {
  SharedFolder() {
    write_export(path(), "old");
    write_file(*this / "notes.txt", "mine");
    write_file(*this / "documents/mine.docx", "mine");
  }
  static Names tree_with(const std::string& name) {
    return with(export_of(name), {"notes.txt", "documents/mine.docx"});
  }
};

}  // namespace

TEST_CASE("a committed export stands there whole, and nothing else") {
  const TemporaryFolder parent;
  write_export(parent / "new/deep", "a");
  CHECK(parent.tree() == with(export_of("a", "new/deep/"), {"new/", "new/deep/"}));
  CHECK(read_file(parent / "new/deep/links.csv") == "links.csv of a");
  CHECK(read_file(parent / "new/deep/manifest.json") == manifest_of("a"));
}

TEST_CASE("an export that is not committed is taken away with the folders that it made") {
  const TemporaryFolder parent;
  {
    const OutputFolder folder(parent / "new/deep/", false);
    fill(folder.content(), "a");
    CHECK_FALSE(fs::exists(parent / "new/deep/links.csv"));
  }
  CHECK(parent.tree().empty());
}

TEST_CASE("a folder that was there stays when the export is taken away, and when it is written") {
  const TemporaryFolder folder;
  fs::permissions(folder.path(), fs::perms::owner_all);
  { OutputFolder(folder.path(), false); }
  CHECK(folder.tree().empty());
  write_export(folder.path(), "a");
  CHECK(folder.tree() == export_of("a"));
  CHECK(fs::status(folder.path()).permissions() == fs::perms::owner_all);
}

TEST_CASE("an existing export is refused and left alone") {
  const TemporaryFolder folder;
  write_export(folder.path(), "a");
  CHECK(refusal(folder.path()) == folder.path().string() + " holds an export already");
  CHECK(folder.tree() == export_of("a"));
}

TEST_CASE("a folder that holds anything else is refused and left alone") {
  const TemporaryFolder folder;
  write_file(folder / "thesis.txt", "mine");
  CHECK(refusal(folder.path()) == folder.path().string() + " is not empty");
  CHECK(folder.tree() == Names{"thesis.txt"});
}

TEST_CASE("overwriting exchanges the old export for the new, which only then is seen") {
  const TemporaryFolder parent;
  write_export(parent / "out", "old");
  {
    OutputFolder again(parent / "out", true);
    fill(again.content(), "new");
    CHECK(read_file(parent / "out/manifest.json") == manifest_of("old"));
    commit(again, "new");
  }
  CHECK(parent.tree() == with(export_of("new", "out/"), {"out/"}));
}

TEST_CASE("overwriting where other files lie replaces the export and leaves them alone") {
  const SharedFolder folder;
  write_export(folder.path(), "new", true);
  CHECK(folder.tree() == SharedFolder::tree_with("new"));
  CHECK(read_file(folder / "links.csv") == "links.csv of new");
  CHECK(read_file(folder / "notes.txt") == "mine");
}

TEST_CASE("overwriting works in the folder that one stands in") {
  const TemporaryFolder folder;
  write_export(folder.path(), "old");
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  write_export(".", "new", true);
  CHECK(fs::exists("documents/new.docx"));
  fs::current_path(before);
  CHECK(folder.tree() == export_of("new"));
}

TEST_CASE("a failed overwriting leaves the old export as it was") {
  const TemporaryFolder parent;
  write_export(parent / "out", "old");
  {
    const OutputFolder again(parent / "out", true);
    fill(again.content(), "new");
  }
  CHECK(parent.tree() == with(export_of("old", "out/"), {"out/"}));
  CHECK(read_file(parent / "out/links.csv") == "links.csv of old");
}

TEST_CASE("a manifest that cannot be written leaves the old export as it was") {
  const SharedFolder folder;
  {
    OutputFolder again(folder.path(), true);
    fill(again.content(), "new");
    CHECK_THROWS_AS(again.commit([](std::ostream& out) { out.setstate(std::ios::badbit); }),
                    OutputError);
  }
  CHECK(folder.tree() == SharedFolder::tree_with("old"));
}

TEST_CASE("a file of the earlier export that was changed makes the run refuse") {
  const TemporaryFolder folder;
  write_export(folder.path(), "a");
  write_file(folder / "documents/a.docx", "annotated");
  CHECK(refusal(folder.path(), true) ==
        (folder / "documents/a.docx").string() + " was changed since casebook wrote it");
  CHECK(folder.tree() == export_of("a"));
  CHECK(read_file(folder / "documents/a.docx") == "annotated");
}

TEST_CASE("a file of the earlier export may be missing") {
  const TemporaryFolder folder;
  write_export(folder.path(), "a");
  fs::remove(folder / "documents/a.docx");
  write_export(folder.path(), "b", true);
  CHECK(folder.tree() == export_of("b"));
}

TEST_CASE("a file that is of no export makes the run refuse where it is in the way") {
  const TemporaryFolder folder;
  write_file(folder / "links.csv", "mine");
  CHECK(refusal(folder.path(), true) ==
        (folder / "links.csv").string() + " is of no earlier export");
  fs::remove(folder / "links.csv");
  write_file(folder / "manifest.json", R"({"name": "of another program"})");
  CHECK(refusal(folder.path(), true) ==
        (folder / "manifest.json").string() + " is of no earlier export");
  CHECK(folder.tree() == Names{"manifest.json"});
}

TEST_CASE("a document of one's own is never replaced by one of the same name") {
  const TemporaryFolder folder;
  write_file(folder / "documents/a.docx", "mine");
  OutputFolder out(folder.path(), true);
  const std::string why = (folder / "documents/a.docx").string() + " is of no earlier export";
  CHECK_THROWS_WITH_AS(out.require_free("documents/a.docx"), why.c_str(), OutputError);
  CHECK_NOTHROW(out.require_free("documents/b.docx"));
  fill(out.content(), "a");
  CHECK_THROWS_WITH_AS(commit(out, "a"), why.c_str(), OutputError);
  CHECK(read_file(folder / "documents/a.docx") == "mine");
  CHECK_FALSE(fs::exists(folder / "manifest.json"));
}

TEST_CASE("a file that comes into the folder while an export runs is kept") {
  const TemporaryFolder folder;
  write_export(folder.path(), "old");
  {
    OutputFolder again(folder.path(), true);
    fill(again.content(), "new");
    write_file(folder / "documents/mine.docx", "mine");
    CHECK_THROWS_WITH_AS(commit(again, "new"),
                         (folder.path().string() + " was changed while the export ran").c_str(),
                         OutputError);
  }
  CHECK(folder.tree() == with(export_of("old"), {"documents/mine.docx"}));
}

TEST_CASE("a manifest without checksums shows nothing, and is refused") {
  const TemporaryFolder folder;
  write_file(folder / "links.csv", "x");
  write_file(folder / "manifest.json",
             R"({"version": "0.9", "documents": [{"file": "links.csv"}]})");
  CHECK(refusal(folder.path(), true) ==
        (folder / "manifest.json").string() +
            " names files without a checksum, so nothing shows whether they were changed");
}

TEST_CASE("a manifest that names files elsewhere does not make them ours") {
  const TemporaryFolder folder;
  write_file(folder / "precious.txt", "mine");
  const std::string sum = Sha256().update("mine").hex();
  write_file(folder / "out/manifest.json",
             R"({"version": "1", "documents": [], "outputs": {"a": {"files": [
                {"file": "../precious.txt", "sha256": ")" +
                 sum + R"("},
                {"file": "documents/../../precious.txt", "sha256": ")" +
                 sum + R"("},
                {"file": ")" +
                 (folder / "precious.txt").string() + R"(", "sha256": ")" + sum + R"("}]}}})");
  write_export(folder / "out", "a", true);
  CHECK(read_file(folder / "precious.txt") == "mine");
}

TEST_CASE("a folder that leads elsewhere is refused, and nothing is removed there") {
  const TemporaryFolder folder;
  write_export(folder / "out", "a");
  fs::rename(folder / "out/documents", folder / "elsewhere");
  fs::create_symlink(folder / "elsewhere", folder / "out/documents");
  CHECK(refusal(folder / "out", true) ==
        (folder / "out/documents").string() + " is a symbolic link");
  CHECK(fs::exists(folder / "elsewhere/a.docx"));
}

TEST_CASE("an export may be named by a symbolic link, which stays one") {
  const TemporaryFolder folder;
  write_export(folder / "out", "old");
  fs::create_directory_symlink(folder / "out", folder / "link");
  write_export(folder / "link", "new", true);
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(folder.tree() == with(export_of("new", "out/"), {"out/", "link"}));
}

TEST_CASE("a pipe in the manifest's place is refused and not waited for") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "manifest.json").c_str(), 0600) == 0);
  CHECK(refusal(folder.path(), true) ==
        (folder / "manifest.json").string() + " is of no earlier export");
}

TEST_CASE("a source that would be replaced is refused") {
  const TemporaryFolder folder;
  write_export(folder.path(), "a");
  const OutputFolder out(folder.path(), true);
  CHECK_THROWS_WITH_AS(
      out.require_kept(folder / "links.csv"),
      ((folder / "links.csv").string() + " is read, and would be replaced").c_str(), OutputError);
  CHECK_NOTHROW(out.require_kept(folder / "study.db"));
}

TEST_CASE("two runs at once are kept apart") {
  for (const bool there : {false, true}) {
    const TemporaryFolder folder;
    const fs::path out = there ? folder.path() : folder / "out";
    const OutputFolder first(out, false);
    const std::string expected = "Another run is writing to " + out.string();
    CHECK(refusal(out) == expected);
    CHECK(refusal(out, true) == expected);
    CHECK(fs::exists(first.scratch()));
  }
}

TEST_CASE("the remains of a killed run are removed") {
  const TemporaryFolder folder;
  write_file(folder / "out/.casebook-partial/17.docx", "half");
  write_file(folder / ".out.casebook-partial/new/documents/a.docx", "half");
  write_export(folder / "out", "a");
  CHECK(folder.tree() == with(export_of("a", "out/"), {"out/"}));
}

TEST_CASE("a run that was killed while it moved files is undone by the next, wherever it stood") {
  const Names old_names = SharedFolder::tree_with("old");
  for (std::size_t moves = 0; moves <= 7; ++moves) {
    const SharedFolder folder;
    const fs::path staged = folder / ".casebook-partial";
    fill(staged / "new", "new");
    write_file(staged / "new/manifest.json", manifest_of("new"));
    std::vector<std::pair<fs::path, fs::path>> steps;
    for (const char* file :
         {"manifest.json", "documents/old.docx", "documents-with-links/old.docx", "links.csv"})
      steps.emplace_back(folder / file, staged / "old" / file);
    for (const std::string& file : files_of("new"))
      steps.emplace_back(staged / "new" / file, folder / file);
    for (std::size_t i = 0; i < moves; ++i) {
      fs::create_directories(steps[i].second.parent_path());
      fs::rename(steps[i].first, steps[i].second);
    }
    CHECK(refusal(folder.path()) == folder.path().string() + " holds an export already");
    CHECK(folder.tree() == old_names);
    CHECK(read_file(folder / "links.csv") == "links.csv of old");
  }
}

TEST_CASE("a file that was changed after a run had died half-way is not taken away") {
  const SharedFolder folder;
  const fs::path staged = folder / ".casebook-partial";
  write_file(staged / "new/manifest.json", manifest_of("new"));
  fs::create_directories(staged / "old");
  fs::rename(folder / "manifest.json", staged / "old/manifest.json");
  write_file(folder / "documents/new.docx", "annotated");
  CHECK(refusal(folder.path(), true) ==
        (folder / "documents/new.docx").string() + " was changed after a run had stopped half-way");
  CHECK(read_file(folder / "documents/new.docx") == "annotated");
  CHECK(fs::exists(staged / "old/manifest.json"));
}

TEST_CASE("names that lead out of the folder are not gone after when a run had died half-way") {
  const TemporaryFolder folder;
  const fs::path out = folder / "out", empty = folder / "empty";
  fs::create_directories(empty);
  const auto listed = [](const std::string& name) {
    return R"({"version": "1", "documents": [{"file": ")" + name +
           R"(", "sha256": "0"}], "outputs": {}})";
  };
  for (const std::string& name : {(empty / "a.docx").string(), std::string("../empty/a.docx")}) {
    write_file(out / ".casebook-partial/new/manifest.json", listed(name));
    write_file(out / ".casebook-partial/old/links.csv", "old");
    refusal(out, true);
    CHECK(fs::exists(empty));
    CHECK(read_file(out / "links.csv") == "old");
    fs::remove(out / "links.csv");
  }
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
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(refusal(folder / "out") ==
        "Cannot write to " + (folder / "out").string() + ": Permission denied");
  CHECK(refusal(folder.path()) ==
        "Cannot write to " + folder.path().string() + ": Permission denied");
  fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("a folder may have a name so long that no hidden one can stand beside it") {
  const TemporaryFolder folder;
  const std::string name(240, 'n');
  fs::create_directory(folder / name);
  write_export(folder / name, "tea");
  CHECK(folder.tree() == with(export_of("tea", name + "/"), {name + "/"}));
  write_export(folder / name, "milk", true);
  CHECK(folder.tree() == with(export_of("milk", name + "/"), {name + "/"}));
}
