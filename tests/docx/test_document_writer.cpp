// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <zip.h>

#include <map>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "corpus.hpp"
#include "docx/built_in.hpp"
#include "docx/document_writer.hpp"
#include "docx/renderer.hpp"
#include "error.hpp"
#include "files/digest.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

/// The entries of a zip in order, with their content.
std::vector<std::pair<std::string, std::string>> entries_of(const std::filesystem::path& path) {
  zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  REQUIRE(archive);
  std::vector<std::pair<std::string, std::string>> entries;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    const auto index = static_cast<zip_uint64_t>(i);
    REQUIRE(zip_stat_index(archive, index, 0, &stat) == 0);
    std::string content(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    REQUIRE(file);
    CHECK(zip_fread(file, content.data(), content.size()) ==
          static_cast<zip_int64_t>(content.size()));
    char beyond = 0;
    CHECK(zip_fread(file, &beyond, 1) == 0);  // libzip compares the CRC here
    CHECK(zip_fclose(file) == 0);
    entries.emplace_back(stat.name, content);
  }
  zip_discard(archive);
  return entries;
}

std::string entry(const std::filesystem::path& path, std::string_view name) {
  for (const auto& [found, content] : entries_of(path))
    if (found == name) return content;
  FAIL("no such entry: " << name);
  return {};
}

/// The paragraphs of a document as `style|text|address of each hyperlink`.
std::vector<std::string> paragraphs_of(const std::filesystem::path& path) {
  pugi::xml_document document, relationships;
  REQUIRE(document.load_string(entry(path, "word/document.xml").c_str()));
  REQUIRE(relationships.load_string(entry(path, "word/_rels/document.xml.rels").c_str()));
  std::vector<std::string> paragraphs;
  for (const auto& paragraph : document.child("w:document").child("w:body").children("w:p")) {
    std::string text = paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
    text += '|';
    for (const auto& found : paragraph.select_nodes(".//w:t")) text += found.node().child_value();
    for (const auto& hyperlink : paragraph.children("w:hyperlink")) {
      const auto relationship =
          relationships.child("Relationships")
              .find_child_by_attribute("Id", hyperlink.attribute("r:id").value());
      CHECK(std::string(relationship.attribute("TargetMode").value()) == "External");
      text += '|';
      text += relationship.attribute("Target").value();
    }
    paragraphs.push_back(text);
  }
  return paragraphs;
}

Document fish() {
  Document info;
  info.title = "Fish & chips are";
  info.cases = 6;
  info.first = {2020, 10, 0};
  info.last = {2020, 11, 0};
  return info;
}

/// A document of three chunks of two cases each, the second with links.
PerVariant<WrittenFile> write_fish(const TemporaryFolder& folder, std::size_t memory,
                                   std::size_t copies = 1) {
  const TestCorpus of(folder.path(), fish());
  DocumentWriter writer(look(), folder.path(), folder.path(), memory);
  DocumentRenderer renderer(of.corpus, look());
  ChunkPlace place{&of.documents[0], 0, false, 0, {}};
  for (place.index = 0; place.index < 3; ++place.index) {
    place.last = place.index == 2;
    std::vector<Case> cases;
    for (std::size_t i = 0; i < 2 * copies; ++i) {
      Case one;
      const std::string root_id = std::to_string(place.index * 2 + i);
      one.date = {2020, static_cast<std::uint8_t>(place.last ? 11 : 10), 0};
      one.name = (place.last ? "2020-11 Case " : "2020-10 Case ") + root_id;
      one.text.without_links = one.text.with_links = "served with " + root_id;
      if (place.index == 1) {
        one.text.with_links += " t.co/" + root_id;
        one.links.push_back({14, 20, Link::Kind::whole, "t.co/" + root_id,
                             "https://t.co/" + root_id + "?a&b", "t.co"});
      }
      cases.push_back(one);
    }
    auto part = render<DocumentPart>(renderer, place, cases);
    writer.append(std::move(part->segments));
    place.previous = cases.back().date;
  }
  const auto deflater = make_deflater();
  const DocumentHead head =
      HeadRenderer(of.corpus, look(), *deflater).render(of.documents[0], writer.without_text());
  return writer.write(head, {"plain.docx", "linked.docx"});
}

const std::vector<std::string> expected_plain = {
    "Title|Fish & chips are",   "Subtitle|6 cases, 2020-10 to 2020-11, without links",
    "Heading1|2020-10 October", "Heading2|2020-10 Case 0",
    "CaseText|served with 0",   "Heading2|2020-10 Case 1",
    "CaseText|served with 1",   "Heading2|2020-10 Case 2",
    "CaseText|served with 2",   "Heading2|2020-10 Case 3",
    "CaseText|served with 3",   "Heading1|2020-11 November",
    "Heading2|2020-11 Case 4",  "CaseText|served with 4",
    "Heading2|2020-11 Case 5",  "CaseText|served with 5"};

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

TEST_CASE("both packages read back, part by part") {
  const TemporaryFolder folder;
  write_fish(folder, 1 << 20);
  CHECK(folder.tree() == std::set<std::string>{"documents/", "documents-with-links/",
                                               "documents-with-links/linked.docx",
                                               "documents/plain.docx"});
  CHECK(paragraphs_of(folder / "documents/plain.docx") == expected_plain);

  auto expected_linked = expected_plain;
  expected_linked[1] = "Subtitle|6 cases, 2020-10 to 2020-11, with links";
  expected_linked[8] = "CaseText|served with 2 t.co/2|https://t.co/2?a&b";
  expected_linked[10] = "CaseText|served with 3 t.co/3|https://t.co/3?a&b";
  CHECK(paragraphs_of(folder / "documents-with-links/linked.docx") == expected_linked);
}

TEST_CASE("the parts stand in the package in order, types first, none twice") {
  const TemporaryFolder folder;
  write_fish(folder, 1 << 20);
  std::vector<std::string> names;
  for (const auto& [name, content] : entries_of(folder / "documents/plain.docx"))
    names.push_back(name);
  CHECK(names == std::vector<std::string>{"[Content_Types].xml", "_rels/.rels", "word/styles.xml",
                                          "word/settings.xml", "word/webSettings.xml",
                                          "word/fontTable.xml", "word/theme/theme1.xml",
                                          "docProps/app.xml", "word/document.xml",
                                          "word/_rels/document.xml.rels", "docProps/core.xml"});
}

TEST_CASE("the probe is the title in the properties") {
  const TemporaryFolder folder;
  write_fish(folder, 1 << 20);
  for (const char* name : {"documents/plain.docx", "documents-with-links/linked.docx"}) {
    pugi::xml_document core;
    REQUIRE(core.load_string(entry(folder / name, "docProps/core.xml").c_str()));
    CHECK(std::string(core.child("cp:coreProperties").child_value("dc:title")) ==
          "Fish & chips are");
  }
}

TEST_CASE("a package that was spilled to a file is the same, byte for byte") {
  const TemporaryFolder kept, spilled;
  const auto one = write_fish(kept, 1 << 20), two = write_fish(spilled, 100);
  CHECK(one.without_links.sha256 == two.without_links.sha256);
  CHECK(one.with_links.sha256 == two.with_links.sha256);
  CHECK(spilled.tree() == std::set<std::string>{"documents/", "documents-with-links/",
                                                "documents-with-links/linked.docx",
                                                "documents/plain.docx"});
}

TEST_CASE("size and SHA-256 are those of the files") {
  const TemporaryFolder folder;
  const auto written = write_fish(folder, 1 << 20);
  const std::string plain = read_file(folder / "documents/plain.docx"),
                    linked = read_file(folder / "documents-with-links/linked.docx");
  CHECK(written.without_links.bytes == plain.size());
  CHECK(written.with_links.bytes == linked.size());
  CHECK(written.without_links.sha256 == Sha256().update(plain).hex());
  CHECK(written.with_links.sha256 == Sha256().update(linked).hex());
}

TEST_CASE("zip headers are what Word and others want") {
  const TemporaryFolder folder;
  write_fish(folder, 1 << 20);
  const std::string zip = read_file(folder / "documents-with-links/linked.docx");
  std::size_t at = zip.find("PK\x01\x02"), entries = 0;
  // PKWARE APPNOTE 4.3.12, the central directory header; 4.3.7, the local one.
  for (; zip.compare(at, 4, "PK\x01\x02") == 0; ++entries) {
    CHECK(little_endian(zip, at + 5, 1) == 3);                // made on Unix
    CHECK(little_endian(zip, at + 6, 2) == 20);               // no zip64 needed
    CHECK((little_endian(zip, at + 8, 2) & 0x0009) == 0);     // not encrypted, no descriptor
    CHECK(little_endian(zip, at + 10, 2) == 8);               // deflated
    CHECK(little_endian(zip, at + 12, 2) == 0);               // 00:00
    CHECK(little_endian(zip, at + 14, 2) == 0x21);            // 1980-01-01
    CHECK(little_endian(zip, at + 30, 2) == 0);               // no extra field
    CHECK(little_endian(zip, at + 38, 4) == 0100644U << 16);  // a plain file, readable
    const std::size_t local = little_endian(zip, at + 42, 4);
    CHECK(zip.compare(local, 4, std::string_view("PK\x03\x04", 4)) == 0);
    CHECK((little_endian(zip, local + 6, 2) & 0x0009) == 0);
    CHECK(little_endian(zip, local + 12, 2) == 0x21);
    CHECK(little_endian(zip, local + 28, 2) == 0);
    for (const std::size_t same : {0, 4, 8})  // CRC and both sizes, here as there
      CHECK(little_endian(zip, local + 14 + same, 4) == little_endian(zip, at + 16 + same, 4));
    at += 46 + little_endian(zip, at + 28, 2) + little_endian(zip, at + 30, 2);
  }
  CHECK(entries == 12);  // the footer is one
  CHECK(zip.compare(at, 4, std::string_view("PK\x05\x06", 4)) == 0);
}

TEST_CASE("a document larger than any buffer is whole") {
  const TemporaryFolder folder;
  write_fish(folder, 1 << 10, 3000);
  const auto paragraphs = paragraphs_of(folder / "documents-with-links/linked.docx");
  CHECK(paragraphs.size() == 2 + 2 + 6 * 3000 * 2);
  CHECK(paragraphs[4] == "CaseText|served with 0");
  CHECK(paragraphs.back() == "CaseText|served with 6003");
}

TEST_CASE("a package that cannot be written is an error that names it") {
  const TemporaryFolder folder;
  write_file(folder / "documents", "no folder");
  const DocumentWriter writer(look(), folder.path(), folder.path(), 1 << 20);
  CHECK_THROWS_WITH_AS(
      writer.write({}, {"a.docx", "b.docx"}),
      ("Cannot write " + (folder / "documents/a.docx").string() + ": Not a directory").c_str(),
      OutputError);
}

TEST_CASE("a disk that takes no more leaves nothing half-written") {
  const TemporaryFolder folder;
  const DocumentWriter writer(look(), folder.path(), folder.path(), 1 << 20);
  ::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{2000, before.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &small);
  std::string error;
  try {
    writer.write_variant({}, "a.docx", Variant::without_links);
  } catch (const OutputError& caught) {
    error = caught.what();
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  CHECK(error == "Cannot write " + (folder / "a.docx").string() + ": File too large");
  CHECK(folder.tree().empty());
}
