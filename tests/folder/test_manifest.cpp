// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <sstream>

#include "folder/manifest.hpp"

using namespace casebook;

namespace {

Document the_rain() {
  Document document;
  document.title = "The rain is";
  document.first = {2020, 1, 31};
  document.last = {2020, 12, 0};
  document.files = {"The rain is.docx", "The rain is (with links).docx"};
  return document;
}

Counts counts_of_the_rain() {
  Counts counts;
  counts.cases = 11;
  counts.empty = 2;
  counts.undated = 3;
  counts.probe_not_split = 4;
  counts.links = 5;
  counts.truncated_links = 1;
  counts.links_in_code = 6;
  counts.markdown = 7;
  counts.code_languages = 8;
  counts.link_titles = 9;
  counts.repairs[Repairs::html_entity] = 9;
  return counts;
}

Manifest one_document(const Document& document) {
  Manifest manifest;
  manifest.version = "1.2.3";
  manifest.source = "rows.csv";
  manifest.rows_read = 12;
  manifest.rows_left_out = 1;
  static const Counts counts = counts_of_the_rain();
  manifest.counts = counts;
  manifest.documents.push_back({"The rain is", &document, &counts});
  manifest.listings = {
      {"documents",
       {{"documents/The rain is.docx", 100, "aa"},
        {"documents-with-links/The rain is (with links).docx", 200, "bb"}},
       {},
       {}},
      {"sheets", {{"cases/cases.txt", 300, "cc"}}, {{"lines", 12}}, "cases/cases.xlsx: too many"}};
  return manifest;
}

Manifest one_document() {
  static const Document document = the_rain();
  return one_document(document);
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
    "markdown": "auto",
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
  "links_in_code": 6,
  "markdown": 7,
  "code_languages": 8,
  "link_titles": 9,
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
  "warnings": [],
  "outputs": {
    "sheets": {
      "files": [
        {
          "file": "cases/cases.txt",
          "bytes": 300,
          "sha256": "cc"
        }
      ],
      "lines": 12,
      "left_out": "cases/cases.xlsx: too many"
    }
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
    "markdown": "auto",
    "keep_probe": true,
    "repair_mojibake": false,
    "max_cases": 500
)"));
  CHECK_FALSE(holds(json, "secret"));
  CHECK_FALSE(holds(json, "threads"));
}

TEST_CASE("how the rows were read is listed where that was decided") {
  Manifest manifest = one_document();
  manifest.read_as = "one pass";
  ExportOptions options;
  options.reader.shortcut = false;
  options.reader.time_zone = "+00:00";
  options.reader.sheets = {"May"};
  options.reader.texts = {"a", "b"};
  CHECK(holds(json_of(manifest, options), R"("source": "rows.csv",
  "read_as": "one pass",
  "options": {
    "view": "combined",
    "shortcut": false,
    "time_zone": "+00:00",
)"));
  CHECK(holds(json_of(manifest, options), R"(    "texts": [
      "a",
      "b"
    ],
    "sheet": [
      "May"
    ],
)"));
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
  Document document = the_rain();
  document.first = document.last = {};
  document.part = 2;
  document.parts = 3;
  const Manifest manifest = one_document(document);
  const std::string json = json_of(manifest, {});
  CHECK(holds(json, "\"first_month\": null,\n      \"last_month\": null,"));
  CHECK(holds(json, "\"part\": 2,\n      \"parts\": 3,\n      \"cases\": 11,"));
}

TEST_CASE("documents are a list, of any length") {
  CHECK(json_of({}, {}).ends_with("\n  \"documents\": []\n}\n"));
  Manifest manifest = one_document();
  manifest.documents.push_back(manifest.documents.front());
  manifest.listings.clear();  // as in a dry run
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
