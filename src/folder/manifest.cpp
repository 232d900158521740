// SPDX-License-Identifier: MIT
// What is written as JSON: the manifest, and what `inspect` found.
#include "folder/manifest.hpp"

#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "inspect/inspection.hpp"
#include "text/date.hpp"

namespace casebook {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
  constexpr int indent = 2;
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

void set_month(Json& json, const char* key, Date date) {
  std::string month;
  append_iso_date(month, date.month_only());
  json[key] = month.empty() ? Json(nullptr) : Json(month);
}

Json repairs(const Repairs& repairs, bool with_zeros) {
  Json json = Json::object();
  for (std::size_t i = 0; i < Repairs::kind_count; ++i)
    if (with_zeros || repairs.count[i] != 0) json[Repairs::names[i]] = repairs.count[i];
  return json;
}

/// Only what was chosen: an option at its default shapes nothing.
void add_columns(Json& json, const Columns& columns) {
  const Columns usual;
  const auto add = [&](const char* name, const std::string& column, const std::string& by_default) {
    if (column != by_default) json["columns"][name] = column;
  };
  add("root_id", columns.root_id, usual.root_id);
  add("experiment_id", columns.experiment_id, usual.experiment_id);
  add("probe", columns.probe, usual.probe);
  add("date", columns.date, usual.date);
  add("text", columns.text, usual.text);
}

void add_selection(Json& json, const Selection& selection) {
  if (!selection.probes.empty()) json["probes"] = selection.probes;
  if (!selection.experiments.empty()) json["experiments"] = selection.experiments;
  if (selection.since) set_month(json, "since", *selection.since);
  if (selection.until) set_month(json, "until", *selection.until);
}

const char* name_of(NormalizationForm form) {
  switch (form) {
    case NormalizationForm::none:
      return "none";
    case NormalizationForm::nfkc:
      return "nfkc";
    default:
      return "nfc";
  }
}

void add_names(Json& json, const GeneratorOptions& options) {
  const auto add = [&](const char* name, const std::string& pattern) {
    if (!pattern.empty()) json[name] = pattern;
  };
  add("case_name", options.case_name);
  add("month_heading", options.month_heading);
  add("title", options.title);
  if (options.layout == Layout::case_) json["layout"] = "case";
  if (options.layout == Layout::probe_case) json["layout"] = "probe-case";
  if (!options.sheets) json["sheets"] = false;
  if (options.sheet_keys == SheetKeys::hierarchical) json["sheet_keys"] = "hierarchical";
  if (options.spreadsheets) json["spreadsheets"] = true;
}

Json options_json(const ExportOptions& options) {
  Json json;
  if (options.reader.table.empty())
    json["view"] = options.reader.view;
  else
    json["table"] = options.reader.table;
  add_columns(json, options.reader.columns);
  add_selection(json, options.selection);
  json["normalize"] = name_of(options.normalizer.form);
  json["keep_probe"] = options.normalizer.keep_probe;
  json["repair_mojibake"] = options.normalizer.repair_mojibake;
  json["max_cases"] = options.generator.max_cases;
  if (options.generator.qdpx)
    json["qdpx"] = options.generator.qdpx_flavor == QdpxFlavor::nvivo ? "nvivo" : "standard";
  if (options.generator.codebook) json["codebook"] = true;
  add_names(json, options.generator);
  if (!options.reader.columns.attributes.empty())
    json["attributes"] = options.reader.columns.attributes;
  return json;
}

void add_file(Json& json, const WrittenFile& file, const std::string& suffix) {
  json["bytes" + suffix] = file.bytes;
  json["sha256" + suffix] = file.sha256;
}

Json document_json(const ManifestDocument& document) {
  Json json;
  json["probe"] = document.probe;
  json["title"] = document.info.title;
  json["file"] = document.file;
  json["file_with_links"] = document.file_with_links;
  if (document.info.parts > 1) {
    json["part"] = document.info.part;
    json["parts"] = document.info.parts;
  }
  json["cases"] = document.counts.cases;
  set_month(json, "first_month", document.info.first);
  set_month(json, "last_month", document.info.last);
  json["undated_cases"] = document.counts.undated;
  json["links"] = document.counts.links;
  json["repairs"] = repairs(document.counts.repairs, false);
  add_file(json, document.written.plain, "");
  add_file(json, document.written.linked, "_with_links");
  return json;
}

/// Writes the documents as a list two levels deep. One after the other: as one tree, they would
/// take several times their text.
void write_documents(std::ostream& out, const std::vector<ManifestDocument>& documents) {
  constexpr std::string_view line = "\n    ";
  std::string_view before = "[";
  std::string text;
  for (const ManifestDocument& document : documents) {
    text.assign(before).append(line);
    for (const char c : dump(document_json(document))) {
      if (c == '\n')
        text += line;
      else
        text += c;
    }
    out << text;
    before = ",";
  }
  out << (documents.empty() ? "[]" : "\n  ]");
}

Json project_json(const ManifestProject& project) {
  Json json;
  if (project.written) {
    json["file"] = project.file;
    add_file(json, *project.written, "");
    json["cases_without_coding"] = project.cases_without_coding;
  }
  json["codebook"] = project.codebook;
  add_file(json, project.written_codebook, "_codebook");
  return json;
}

void add_counts(Json& json, const Counts& counts) {
  json["cases_written"] = counts.cases;
  json["empty_cases"] = counts.empty;
  json["undated_cases"] = counts.undated;
  json["probe_not_split"] = counts.probe_not_split;
  json["links"] = counts.links;
  json["truncated_links"] = counts.truncated_links;
  json["renamed_cases"] = counts.renamed;
  json["repairs"] = repairs(counts.repairs, true);
}

void add_summary(Json& json, const ProbeSummary& summary) {
  json["rows"] = summary.rows;
  set_month(json, "first_month", summary.first);
  set_month(json, "last_month", summary.last);
  json["links"] = summary.links;
  json["undated"] = summary.undated;
  json["null_dates"] = summary.null_dates;
  json["null_texts"] = summary.null_texts;
}

/// What is kept of a manifest that is read for its files; the rest would take several times its
/// text.
bool names_files(int, Json::parse_event_t event, const Json& parsed) {
  static const std::set<std::string_view> keys = {
      "documents", "file", "file_with_links", "project", "codebook", "sheets", "spreadsheets"};
  return event != Json::parse_event_t::key || keys.contains(parsed.get_ref<const std::string&>());
}

}  // namespace

void write_json(std::ostream& out, const Manifest& manifest, const ExportOptions& options) {
  Json json;
  json["version"] = manifest.version;
  json["source"] = manifest.source;
  json["options"] = options_json(options);
  if (options.template_file)
    json["options"]["template"] = {{"file", options.template_file->filename().string()},
                                   {"sha256", manifest.template_sha256}};
  json["rows_read"] = manifest.rows_read;
  json["rows_left_out"] = manifest.rows_left_out;
  add_counts(json, manifest.counts);
  json["documents"] = nullptr;  // written in its place
  if (manifest.project) json["project"] = project_json(*manifest.project);
  if (!manifest.sheets.empty()) json["sheets"] = manifest.sheets;
  if (!manifest.spreadsheets.empty()) {
    json["spreadsheets"] = manifest.spreadsheets;
    json["continued_cells"] = manifest.continued_cells;
  }
  if (!manifest.sheets_left_out.empty()) json["sheets_left_out"] = manifest.sheets_left_out;
  const std::string text = dump(json);
  constexpr std::string_view key = "\n  \"documents\": ";  // no string holds a line break
  constexpr std::string_view none = "null";
  const std::size_t place = text.find(key) + key.size();
  out << std::string_view(text).substr(0, place);
  write_documents(out, manifest.documents);
  out << std::string_view(text).substr(place + none.size()) << '\n';
}

std::string to_json(const Inspection& inspection) {
  Json json;
  json["source"] = inspection.source;
  add_summary(json, inspection.total);
  json["null_probes"] = inspection.null_probes;
  json["missing_index"] =
      inspection.missing_index ? Json(*inspection.missing_index) : Json(nullptr);
  json["probes"] = Json::array();
  for (const ProbeSummary& probe : inspection.probes) {
    Json one;
    one["title"] = probe.title;
    add_summary(one, probe);
    json["probes"].push_back(std::move(one));
  }
  return dump(json) + '\n';
}

std::vector<std::string> files_in_manifest(std::string_view json) {
  const Json manifest = Json::parse(json, names_files, false);
  std::vector<std::string> files;
  if (!manifest.is_object() || !manifest.contains("documents")) return files;
  for (const Json& document : manifest["documents"])
    for (const char* key : {"file", "file_with_links"})
      if (document.is_object() && document.contains(key) && document[key].is_string())
        files.push_back(document[key]);
  if (manifest.contains("project") && manifest["project"].is_object())
    for (const char* key : {"file", "codebook"})
      if (const auto name = manifest["project"].value(key, Json()); name.is_string())
        files.push_back(name);
  for (const char* key : {"sheets", "spreadsheets"})
    if (manifest.contains(key))
      for (const Json& name : manifest[key])
        if (name.is_string()) files.push_back(name);
  return files;
}

}  // namespace casebook
