// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "error.hpp"
#include "template/word_package.hpp"
#include "temporary_folder.hpp"
#include "word_file.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

std::string fault_with(const std::string& part, const std::string& content) {
  Files files = word_file();
  files[part] = content;
  return fault_of(zipped(files));
}

std::string fault_of_main_type(const std::string& type) {
  return fault_with("[Content_Types].xml", with(word_file()["[Content_Types].xml"],
                                                word_type + "document.main+xml", type));
}

/// `bytes` with each `from` replaced by a `to` of the same length: a zip nobody would write.
std::string patched(std::string bytes, const std::string& from, const std::string& to) {
  REQUIRE(from.size() == to.size());
  for (std::size_t at = 0; (at = bytes.find(from, at)) != bytes.npos; at += to.size())
    bytes.replace(at, to.size(), to);
  return bytes;
}

std::string fault_of_name(const std::string& name) {
  Files files = word_file();
  files[std::string(name.size(), '#')] = "x";
  return fault_of(patched(zipped(files), std::string(name.size(), '#'), name));
}

}  // namespace

TEST_CASE("the Word file that the other tests break is fine") {
  CHECK(fault_of(zipped(word_file())) == "is fine");
  CHECK(fault_of_main_type(word_type + "template.main+xml") == "is fine");
}

TEST_CASE("a file that is not a zip is refused; old and encrypted Word files are named as such") {
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more";
  CHECK(fault_of("") == "is empty");
  CHECK(fault_of("Dear Ann,") == "is no Word document");
  CHECK(fault_of(compound) == "is in a format of Office 97-2003, such as .doc");
  std::string name;
  for (const char c : std::string("EncryptedPackage")) name += {c, '\0'};
  CHECK(fault_of(compound + name) == "is encrypted");
}

TEST_CASE("other zips are called what they are") {
  CHECK(fault_of(zipped({{"a.txt", "a"}})) == "is a zip, but no Word document");
  CHECK(fault_of(zipped({{"content.xml", "a"}, {"META-INF/manifest.xml", "a"}})) ==
        "is an OpenDocument file");
  CHECK(fault_of(zipped({{"Index/Document.iwa", "a"}})) == "is a Pages document");
  CHECK(fault_of_main_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main"
                           "+xml") == "is an Office file, but no Word document");
}

TEST_CASE("macros are not let in") {
  CHECK(fault_of_main_type("application/vnd.ms-word.document.macroEnabled.main+xml") ==
        "may hold macros");
  CHECK(fault_of_main_type("application/vnd.ms-word.template.macroEnabledTemplate.main+xml") ==
        "may hold macros");
}

TEST_CASE("the strict form is refused, by its relationships or by its namespace") {
  const std::string strict = "is in the strict form of Open XML, which few programs read";
  CHECK(fault_with("_rels/.rels",
                   with(word_file()["_rels/.rels"], office,
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")) == strict);
  CHECK(fault_with("word/document.xml", with(document_of(""), word_ns,
                                             "http://purl.oclc.org/ooxml/wordprocessingml/main")) ==
        strict);
}

TEST_CASE("an encrypted entry is refused") {
  std::string bytes = zipped(word_file());
  // The general purpose flags of the headers (APPNOTE 4.3.7 and 4.3.12): bit 0 is encryption.
  for (const auto& [signature, offset] : {std::pair{"PK\3\4", 6}, {"PK\1\2", 8}})
    for (std::size_t at = 0; (at = bytes.find(signature, at)) != bytes.npos; ++at)
      bytes[at + static_cast<std::size_t>(offset)] |= 1;
  CHECK(fault_of(bytes) == "is encrypted");
}

TEST_CASE("names that lead elsewhere, or are doubled, are refused") {
  for (const char* name : {"../evil", "a/../b", "/word/x", "word\\x", "a//b", "./a"})
    CHECK(fault_of_name(name) ==
          std::string("is damaged: the name '") + name + "' is not one of a part");
  CHECK(fault_of_name("word/styles.xml") == "is damaged: it holds word/styles.xml twice");
  CHECK(fault_of_name("WORD/styles.XML") == "is damaged: it holds word/styles.xml twice");
  CHECK(fault_of_name("word/") == "is fine");  // a folder
}

TEST_CASE("a part that would take too much is refused before it is inflated") {
  CHECK(fault_with("word/styles.xml", std::string(template_limits.of_one + 1, ' '))
            .starts_with("holds too much: word/styles.xml would take more than 64 MB"));
}

TEST_CASE("a part that inflates to more than it declares is refused") {
  const std::string zeros(template_limits.of_one + (1 << 20), '0');
  Files files = word_file();
  files["word/styles.xml"] = zeros;
  const auto size = static_cast<std::uint32_t>(zeros.size());
  const auto little_endian = [](std::uint32_t number) {
    std::string bytes;
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(number >> (8 * i) & 255);
    return bytes;
  };
  const std::string bytes = patched(zipped(files), little_endian(size), little_endian(100));
  CHECK_THROWS_AS(read_template_bytes(bytes), TemplateFault);
}

TEST_CASE("more entries than any template has are refused") {
  Files files = word_file();
  for (std::size_t i = 0; i <= template_limits.entries; ++i)
    files["word/media/" + std::to_string(i)] = "";
  CHECK(fault_of(zipped(files)) == "holds more than 4096 parts");
}

TEST_CASE("XML that Word would not read is refused") {
  const std::string damaged = "is damaged: word/document.xml ";
  CHECK(fault_with("word/document.xml", "<w:document>") == damaged + "is not well-formed XML");
  CHECK(fault_with("word/document.xml", "<!DOCTYPE d [<!ENTITY a 'b'>]>" + document_of("")) ==
        damaged + "holds a DOCTYPE, which no Word file does");
  CHECK(fault_with("word/document.xml", document_of("<w:p>&#1;</w:p>")) ==
        damaged + "holds a character that XML forbids");
  std::string deep, up;
  for (int i = 0; i < 300; ++i) deep += "<w:p>", up += "</w:p>";
  CHECK(fault_with("word/document.xml", document_of(deep + up)) ==
        damaged + "is nested too deeply");
}

TEST_CASE("a package that has lost a part is damaged") {
  for (const char* part : {"_rels/.rels", "word/document.xml"}) {
    Files files = word_file();
    files.erase(part);
    CHECK(fault_of(zipped(files)) == "is damaged: nothing says which of its parts is the document");
  }
  CHECK(fault_with("word/document.xml", "<a/>") == "is damaged: its main part has no body");
  CHECK(fault_with("word/document.xml",
                   document_of("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"gone\"/>"
                               "</w:sectPr>")) == "is damaged: a header is missing");
  CHECK(fault_with("word/styles.xml", "<a/>") == "is damaged: word/styles.xml holds no styles");
}

TEST_CASE("a truncated file, at whatever byte, is refused or read, and never more") {
  const std::string whole = zipped(word_file());
  for (std::size_t size = 0; size < whole.size(); size += 7)
    CHECK(fault_of(whole.substr(0, size)) != "is fine");
}

TEST_CASE("any flipped byte gives a fault or a template") {
  const std::string whole = zipped(word_file());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
    CHECK_NOTHROW(fault_of(flipped));
  }
}

TEST_CASE("the error names the file, and says what to do") {
  const TemporaryFolder folder;
  write_file(folder / "my.odt", zipped({{"content.xml", "a"}, {"META-INF/manifest.xml", "a"}}));
  const auto refusal = [&](const std::filesystem::path& path) -> std::string {
    try {
      read_template(path);
    } catch (const SourceError& error) {
      return error.what() + std::string(". ") + error.hint();
    }
    return {};
  };
  const std::string cannot = "Cannot use " + folder.path().string();
  CHECK(refusal(folder / "my.odt") == cannot +
                                          "/my.odt as a template: it is an OpenDocument file. "
                                          "Save it as .docx in LibreOffice");
  CHECK(refusal(folder / "no.docx") ==
        cannot +
            "/no.docx as a template: it cannot be read: No such file or directory. "
            "Check its name and who may read it");
  CHECK(refusal(folder.path()) ==
        cannot +
            " as a template: it is a folder. "
            "Name a .docx or .dotx file; this makes one: casebook template -o my.docx");
}
