// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <sstream>

#include "folder/manifest.hpp"

using namespace casebook;

namespace {

Manifest one_document() {
  Manifest manifest;
  manifest.version = "1.2.3";
  manifest.source = "rows.csv";
  manifest.rows_read = 12;
  manifest.rows_left_out = 1;
  ManifestDocument document;
  document.probe = "The rain is";
  document.info.title = "The rain is";
  document.info.first = {2020, 1, 31};
  document.info.last = {2020, 12, 0};
  document.file = "documents/The rain is.docx";
  document.file_with_links = "documents-with-links/The rain is (with links).docx";
  document.written = {{100, "aa"}, {200, "bb"}};
  document.counts.cases = 11;
  document.counts.empty = 2;
  document.counts.undated = 3;
  document.counts.probe_not_split = 4;
  document.counts.links = 5;
  document.counts.truncated_links = 1;
  document.counts.repairs[Repairs::html_entity] = 9;
  manifest.counts = document.counts;
  manifest.documents.push_back(document);
  return manifest;
}

std::string json_of(const Manifest& manifest, const ExportOptions& options) {
  std::ostringstream out;
  write_json(out, manifest, options);
  return out.str();
}

bool holds(const std::string& json, std::string_view text) {
  return json.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a manifest says what was read, written and repaired, in a fixed order") {
  CHECK(json_of(one_document(), {}) == R"({
  "version": "1.2.3",
  "source": "rows.csv",
  "options": {
    "view": "combined",
    "normalize": "nfc",
    "keep_probe": false,
    "repair_mojibake": false,
    "max_cases": 0
  },
  "rows_read": 12,
  "rows_left_out": 1,
  "cases_written": 11,
  "empty_cases": 2,
  "undated_cases": 3,
  "probe_not_split": 4,
  "links": 5,
  "truncated_links": 1,
  "renamed_cases": 0,
  "repairs": {
    "ill_formed_utf8": 0,
    "cesu8": 0,
    "html_entity": 9,
    "control": 0,
    "noncharacter": 0,
    "invisible": 0,
    "line_break": 0,
    "bidi_control": 0,
    "mojibake_found": 0,
    "mojibake_repaired": 0,
    "recomposed": 0,
    "blanks": 0
  },
  "documents": [
    {
      "probe": "The rain is",
      "title": "The rain is",
      "file": "documents/The rain is.docx",
      "file_with_links": "documents-with-links/The rain is (with links).docx",
      "cases": 11,
      "first_month": "2020-01",
      "last_month": "2020-12",
      "undated_cases": 3,
      "links": 5,
      "repairs": {
        "html_entity": 9
      },
      "bytes": 100,
      "sha256": "aa",
      "bytes_with_links": 200,
      "sha256_with_links": "bb"
    }
  ]
}
)");
}

TEST_CASE("only options that shape the output are listed, and a selection as it was chosen") {
  ExportOptions options;
  options.reader.view = "my_view";
  options.reader.columns.probe = "prompt";
  options.reader.password_file = "/secret/place";
  options.selection.probes = {"a", "b"};
  options.selection.experiments = {"7"};
  options.selection.since = Date{2020, 1, 0};
  options.selection.until = Date{2020, 12, 0};
  options.normalizer.form = NormalizationForm::nfkc;
  options.normalizer.keep_probe = true;
  options.generator.max_cases = 500;
  options.threads = 3;
  const std::string json = json_of(one_document(), options);
  CHECK(holds(json, R"("view": "my_view",
    "columns": {
      "probe": "prompt"
    },
    "probes": [
      "a",
      "b"
    ],
    "experiments": [
      "7"
    ],
    "since": "2020-01",
    "until": "2020-12",
    "normalize": "nfkc",
    "keep_probe": true,
    "repair_mojibake": false,
    "max_cases": 500
)"));
  CHECK_FALSE(holds(json, "secret"));
  CHECK_FALSE(holds(json, "threads"));
}

TEST_CASE("a table is named instead of the view") {
  ExportOptions options;
  options.reader.table = "table_output";
  options.normalizer.form = NormalizationForm::none;
  const std::string json = json_of({}, options);
  CHECK(holds(json, "\"table\": \"table_output\","));
  CHECK(holds(json, "\"normalize\": \"none\","));
  CHECK_FALSE(holds(json, "\"view\""));
}

TEST_CASE("a template is named by its file and its checksum, not by its folder") {
  ExportOptions options;
  options.template_file = "/home/ann/our look.docx";
  Manifest manifest;
  manifest.template_sha256 = "abc";
  const std::string json = json_of(manifest, options);
  CHECK(holds(json, R"(    "template": {
      "file": "our look.docx",
      "sha256": "abc"
    })"));
  CHECK(!holds(json, "/home"));
}

TEST_CASE("an undated document has no months, and a part says which it is") {
  Manifest manifest = one_document();
  manifest.documents[0].info.first = manifest.documents[0].info.last = {};
  manifest.documents[0].info.part = 2;
  manifest.documents[0].info.parts = 3;
  const std::string json = json_of(manifest, {});
  CHECK(holds(json, "\"first_month\": null,\n      \"last_month\": null,"));
  CHECK(holds(json, "\"part\": 2,\n      \"parts\": 3,\n      \"cases\": 11,"));
}

TEST_CASE("documents are a list, of any length") {
  CHECK(json_of({}, {}).ends_with("\n  \"documents\": []\n}\n"));
  Manifest manifest = one_document();
  manifest.documents.push_back(manifest.documents.front());
  manifest.documents.back().probe = "\n  \"documents\": null";
  const std::string json = json_of(manifest, {});
  CHECK(holds(json, "\n  \"documents\": [\n    {\n      \"probe\": \"The rain is"));
  CHECK(holds(json, "\n    },\n    {\n      \"probe\": \"\\n  \\\"documents\\\": null\","));
  CHECK(json.ends_with("\n    }\n  ]\n}\n"));
}

TEST_CASE("any probe is valid JSON") {
  Manifest manifest = one_document();
  manifest.documents[0].probe = "\"\\\x01\xff\xed\xa0\x80 日本";
  CHECK(
      holds(json_of(manifest, {}), "\"probe\": \"\\\"\\\\\\u0001\uFFFD\uFFFD\uFFFD\uFFFD 日本\""));
}

TEST_CASE("the files of a manifest are read back") {
  CHECK(files_in_manifest(json_of(one_document(), {})) ==
        std::vector<std::string>{"documents/The rain is.docx",
                                 "documents-with-links/The rain is (with links).docx"});
}

TEST_CASE("what is no manifest lists no files") {
  for (const char* json :
       {"", "{", "[]", "{}", "null", "{\"documents\": 1}", "{\"documents\": [1, \"a\"]}",
        "{\"documents\": [{\"file\": 2}]}", "{\"documents\": {\"a\": {}}}"})
    CHECK(files_in_manifest(json).empty());
}
