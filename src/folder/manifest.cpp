// SPDX-License-Identifier: MIT
#include "folder/manifest.hpp"

#include <algorithm>
#include <functional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "text/json.hpp"

namespace casebook {
namespace {

constexpr std::string_view documents_listing = "documents";

Json repairs(const Repairs& repairs, bool with_zeros) {
  Json json = Json::object();
  for (std::size_t i = 0; i < Repairs::kind_count; ++i)
    if (with_zeros || repairs.count[i] != 0) json[Repairs::names[i]] = repairs.count[i];
  return json;
}

/// Adds only what was chosen: a default does not shape the output.
void add_columns(Json& json, const Columns& columns) {
  constexpr std::pair<const char*, std::string Columns::*> all[] = {
      {"root_id", &Columns::root_id},
      {"experiment_id", &Columns::experiment_id},
      {"probe", &Columns::probe},
      {"date", &Columns::date},
      {"text", &Columns::text}};
  const Columns usual;
  Json chosen = Json::object();
  for (const auto& [name, column] : all)
    if (columns.*column != usual.*column) chosen[name] = columns.*column;
  if (!chosen.empty()) json["columns"] = std::move(chosen);
}

Json character_json(char character) {
  return character == '\0' ? Json("none") : Json(std::string(1, character));
}

void add_text_table(Json& json, const TextTable& table) {
  if (!table.encoding.empty()) json["encoding"] = table.encoding;
  if (table.delimiter) json["delimiter"] = character_json(*table.delimiter);
  if (table.quote) json["quote"] = character_json(*table.quote);
  if (table.escape) json["escape"] = character_json(*table.escape);
  if (!table.nulls.empty()) json["null"] = table.nulls;
  if (table.skip_rows > 0) json["skip_rows"] = table.skip_rows;
}

void add_selection(Json& json, const Selection& selection) {
  if (!selection.probes.empty()) json["probes"] = selection.probes;
  if (!selection.experiments.empty()) json["experiments"] = selection.experiments;
  if (selection.since) json["since"] = month_json(*selection.since);
  if (selection.until) json["until"] = month_json(*selection.until);
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

const char* name_of(Markdown wanted) {
  switch (wanted) {
    case Markdown::on:
      return "on";
    case Markdown::off:
      return "off";
    default:
      return "auto";
  }
}

void add_names(Json& json, const GeneratorOptions& options) {
  const auto add = [&](const char* name, const std::string& pattern) {
    if (!pattern.empty()) json[name] = pattern;
  };
  add("case_name", options.case_name);
  add("month_heading", options.month_heading);
  add("title", options.title);
  if (options.variants != both_variants)
    json["variants"] = options.variants[0] == Variant::with_links ? "with-links" : "without-links";
  if (options.plain_names) json["plain_names"] = true;
  if (options.layout == Layout::case_) json["layout"] = "case";
  if (options.layout == Layout::probe_case) json["layout"] = "probe-case";
  if (options.layout == Layout::speaker) json["layout"] = "speaker";
  if (options.join_cases) json["join_cases"] = true;
  if (!options.sheets) json["sheets"] = false;
  if (!options.report) json["report"] = false;
  if (options.reading_page) json["reader"] = true;
  if (options.sheet_keys == SheetKeys::hierarchical) json["sheet_keys"] = "hierarchical";
  if (options.sheet_root != GeneratorOptions{}.sheet_root) json["sheet_root"] = options.sheet_root;
  if (options.spreadsheets) json["spreadsheets"] = true;
  Json corpora = Json::array();
  for (const CorpusFormat format : options.corpora)
    corpora.push_back(corpus_format_names[static_cast<std::size_t>(format)]);
  if (!corpora.empty()) json["corpus"] = std::move(corpora);
  if (options.corpus_links) json["corpus_links"] = true;
}

Json options_json(const ExportOptions& options, const std::vector<std::string>& attributes) {
  Json json = Json::object();
  if (options.reader.table.empty())
    json["view"] = options.reader.view;
  else
    json["table"] = options.reader.table;
  if (!options.reader.shortcut) json["shortcut"] = false;
  if (!options.reader.time_zone.empty()) json["time_zone"] = options.reader.time_zone;
  add_columns(json, options.reader.columns);
  add_text_table(json, options.reader.text_table);
  if (!options.reader.date_locale.empty()) json["date_locale"] = options.reader.date_locale;
  if (!options.reader.texts.empty()) json["texts"] = options.reader.texts;
  if (!options.reader.sheets.empty()) json["sheet"] = options.reader.sheets;
  if (options.reader.prompts) json["prompts"] = options.reader.prompts->string();
  if (!options.reader.date_formats.empty()) json["date_formats"] = options.reader.date_formats;
  add_selection(json, options.selection);
  json["normalize"] = name_of(options.normalizer.form);
  json["markdown"] = name_of(options.normalizer.markdown);
  json["keep_probe"] = options.normalizer.keep_probe;
  json["repair_mojibake"] = options.normalizer.repair_mojibake;
  json["max_cases"] = options.generator.max_cases;
  if (options.generator.qdpx)
    json["qdpx"] = qdpx_flavor_names[static_cast<std::size_t>(options.generator.qdpx_flavor)];
  if (options.generator.codebook) json["codebook"] = true;
  add_names(json, options.generator);
  if (!attributes.empty()) json["attributes"] = attributes;
  return json;
}

void add_file(Json& json, const WrittenFile& file, const std::string& suffix) {
  json["bytes" + suffix] = file.bytes;
  json["sha256" + suffix] = file.sha256;
}

struct FileKeys {
  const char* file;
  const char* suffix;  ///< of the keys that say more of it
};
constexpr PerVariant<FileKeys> file_keys = {{"file", ""}, {"file_with_links", "_with_links"}};

/// `files` are those of the variants `wanted`; empty if nothing was written.
Json document_json(const ManifestDocument& one, const std::vector<Variant>& wanted,
                   std::span<const WrittenFile> files) {
  const Document& document = *one.document;
  Json json = {{"probe", one.probe}, {"title", document.title}};
  for (const Variant variant : wanted)
    json[file_keys[variant].file] = document_path(document.files, variant);
  if (document.parts > 1) {
    json["part"] = document.part;
    json["parts"] = document.parts;
  }
  json["cases"] = one.counts->cases;
  json["first_month"] = month_json(document.first);
  json["last_month"] = month_json(document.last);
  json["undated_cases"] = one.counts->undated;
  json["links"] = one.counts->links;
  json["repairs"] = repairs(one.counts->repairs, false);
  for (std::size_t i = 0; i < files.size(); ++i)
    add_file(json, files[i], file_keys[wanted[i]].suffix);
  return json;
}

/// Appends `json` with `line` in place of its line feeds.
void append_indented(std::string& text, std::string_view json, std::string_view line) {
  for (std::size_t feed; (feed = json.find('\n')) != json.npos; json.remove_prefix(feed + 1))
    text.append(json.substr(0, feed)).append(line);
  text.append(json);
}

/// Writes a list, one element after the other, because a tree of all of them would take several
/// times the memory of their text. `line` is a line feed and the indentation of the elements.
void write_list(std::ostream& out, std::size_t size, std::string_view line,
                const std::function<Json(std::size_t)>& element) {
  if (size == 0) {
    out << "[]";
    return;
  }
  std::string_view before = "[";
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    text.assign(before).append(line);
    append_indented(text, dump(element(i)), line);
    out << text;
    before = ",";
  }
  out << line.substr(0, line.size() - 2) << ']';
}

void write_documents(std::ostream& out, const std::vector<ManifestDocument>& documents,
                     const std::vector<Variant>& wanted, std::span<const WrittenFile> files) {
  write_list(out, documents.size(), "\n    ", [&](std::size_t i) {
    return document_json(documents[i], wanted,
                         files.empty() ? files : files.subspan(wanted.size() * i, wanted.size()));
  });
}

void write_files(std::ostream& out, const std::vector<WrittenFile>& files) {
  write_list(out, files.size(), "\n        ", [&](std::size_t i) {
    Json one = {{"file", files[i].name}};
    add_file(one, files[i], "");
    return one;
  });
}

Json listing_json(const Listing& listing) {
  Json json = Json::object();
  json["files"] = nullptr;  // written in its place
  for (const auto& [name, count] : listing.counts) json[name] = count;
  if (!listing.left_out.empty()) json["left_out"] = listing.left_out;
  if (!listing.warnings.empty()) json["warnings"] = warnings_json(listing.warnings);
  if (!listing.elsewhere) return json;
  Json elsewhere = {{"name", listing.elsewhere->name}};
  add_file(elsewhere, *listing.elsewhere, "");
  json["elsewhere"] = std::move(elsewhere);
  return json;
}

/// Whether it is listed under "outputs": the documents are written as a list of their own.
bool stands_in_outputs(const Listing& listing) {
  return listing.name != documents_listing && (listing.elsewhere || !listing.files.empty());
}

Json outputs_json(const std::vector<Listing>& listings) {
  Json json = Json::object();
  for (const Listing& listing : listings)
    if (stands_in_outputs(listing)) json[listing.name] = listing_json(listing);
  return json;
}

std::span<const WrittenFile> files_of_documents(const Manifest& manifest) {
  const auto found = std::ranges::find(manifest.listings, documents_listing, &Listing::name);
  return found == manifest.listings.end() ? std::span<const WrittenFile>() : found->files;
}

void add_counts(Json& json, const Counts& counts) {
  json["cases_written"] = counts.cases;
  json["empty_cases"] = counts.empty;
  json["undated_cases"] = counts.undated;
  json["probe_not_split"] = counts.probe_not_split;
  json["links"] = counts.links;
  json["truncated_links"] = counts.truncated_links;
  json["links_in_code"] = counts.links_in_code;
  json["markdown"] = counts.markdown;
  json["code_languages"] = counts.code_languages;
  json["link_titles"] = counts.link_titles;
  json["renamed_cases"] = counts.renamed;
  json["repairs"] = repairs(counts.repairs, true);
}

/// Writes a text of JSON in which long lists are still null.
class LongLists {
 public:
  LongLists(std::ostream& out, std::string text) : out_(out), text_(std::move(text)) {}

  /// Writes the text up to the next null that follows `key`, in whose place the caller writes the
  /// list. `key` begins with a line feed, which no string of JSON holds.
  std::ostream& list(std::string_view key) {
    constexpr std::string_view none = "null";
    const std::size_t place = text_.find(key, at_) + key.size();
    out_ << std::string_view(text_).substr(at_, place - at_);
    at_ = place + none.size();
    return out_;
  }

  void finish() { out_ << std::string_view(text_).substr(at_) << '\n'; }

 private:
  std::ostream& out_;
  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace

void write_json(std::ostream& out, const Manifest& manifest, const ExportOptions& options) {
  Json json = {{"version", manifest.version}, {"source", manifest.source}};
  if (!manifest.read_as.empty()) json["read_as"] = manifest.read_as;
  json["options"] = options_json(options, manifest.attributes);
  if (options.template_file)
    json["options"]["template"] = {{"file", options.template_file->filename().string()},
                                   {"sha256", manifest.template_sha256}};
  json["rows_read"] = manifest.rows_read;
  json["rows_left_out"] = manifest.rows_left_out;
  add_counts(json, manifest.counts);
  if (options.generator.join_cases) json["joined_cases"] = manifest.joined_cases;
  json["warnings"] = warnings_json(manifest.warnings);
  json["outputs"] = outputs_json(manifest.listings);
  json["documents"] = nullptr;  // written in its place
  LongLists text(out, dump(json));
  for (const Listing& listing : manifest.listings)
    if (stands_in_outputs(listing)) write_files(text.list("\n      \"files\": "), listing.files);
  write_documents(text.list("\n  \"documents\": "), manifest.documents, options.generator.variants,
                  files_of_documents(manifest));
  text.finish();
}

}  // namespace casebook
