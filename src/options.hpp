// SPDX-License-Identifier: MIT
// Plain data with defaults: what a user asked for. The command line fills it, tests inspect it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "record.hpp"

namespace casebook {

/// Which columns of the view hold what. The names are matched exactly, then without regard to case;
/// an empty one: there is none.
struct Columns {
  std::string root_id = "root_id";
  std::string experiment_id = "experiment_id";
  std::string probe = "probe";
  std::string date = "date";
  std::string text = "text";
  std::vector<std::string> attributes;  ///< further columns to hand on with each row
  bool all_attributes = false;          ///< hand on all further columns there are
};

/// How a table of text is written, where that is not to be guessed from what it looks like.
struct TextTable {
  std::string encoding;  ///< as iconv(3) names it; empty: UTF-8 or UTF-16
  std::optional<char> delimiter;
  std::optional<char> quote;       ///< '\0': quotes are characters like others
  std::optional<char> escape;      ///< '\0': nothing escapes
  std::vector<std::string> nulls;  ///< values that stand for NULL, besides `\N`
  std::uint64_t skip_rows = 0;     ///< rows to pass over above or below that of the names
};

/// TLS to a database server, in MySQL's own words.
enum class SslMode { disabled, preferred, required, verify_ca, verify_identity };

struct ReaderOptions {
  std::string source;  ///< mysql://…, mariadb://…, sqlite:PATH, a file, or - for standard input
  std::string view = "combined";
  std::string table;      ///< instead of the view: the table whose tagged rows it would join
  bool shortcut = true;   ///< where a view joins tagged rows, read them in one pass
  std::string time_zone;  ///< of the server's session; empty: the one that it gives everybody
  Columns columns;
  std::vector<std::string> date_formats;  ///< see is_date_format(); before the usual ones
  std::string date_locale;                ///< see DateLocale; empty: English alone
  TextTable text_table;
  std::vector<std::string> sheets;  ///< of a workbook; empty: the first
  std::vector<std::string> texts;   ///< several columns of texts instead of Columns::text
  std::optional<std::filesystem::path> prompts;  ///< requests of a batch, whose answers are read
  std::optional<std::filesystem::path> password_file;
  bool may_prompt = false;  ///< ask for a missing password on the terminal
  SslMode ssl_mode = SslMode::preferred;
  std::optional<std::filesystem::path> ssl_ca;
};

/// Which rows are wanted. Empty means all.
struct Selection {
  std::vector<std::string> probes;       ///< as stored, or as they read when tidied
  std::vector<std::string> experiments;  ///< experiment_id, as text
  std::optional<Date> since;             ///< first month wanted; undated rows are left out then
  std::optional<Date> until;             ///< last month wanted, whole
};

enum class NormalizationForm { none, nfc, nfkc };

/// Which texts are read as Markdown: those that look like it, all, or none.
enum class Markdown { automatic, on, off };

struct NormalizerOptions {
  NormalizationForm form = NormalizationForm::nfc;
  bool keep_probe = false;       ///< leave the probe at the head of each text
  bool repair_mojibake = false;  ///< put right what is certain; it is counted in any case
  Markdown markdown = Markdown::automatic;
  bool record_changes = false;  ///< fill Case::changes
  bool record_blanks = false;   ///< and do so for blanks and line breaks, too
};

/// Which thing is Heading 1 and which Heading 2.
enum class Layout {
  month,       ///< months, and their cases under them
  case_,       ///< cases, as Heading 1
  probe_case,  ///< the probe, once, and its cases under it
  speaker      ///< months as Heading 1; a case has no heading but `Name:` on a line above its text
};

/// How a sheet names a case: as it is, or with where it stands, `Cases\\2020-10 October\name`.
enum class SheetKeys { plain, hierarchical };

/// Whom a project is written for: by the standard, or as one program or family of them takes it.
enum class QdpxFlavor { standard, nvivo, atlas, maxqda, utf16 };
inline constexpr std::array qdpx_flavor_names = {"standard", "nvivo", "atlas", "maxqda", "utf16"};

inline const std::vector<Variant> both_variants(variants.begin(), variants.end());

inline bool holds(const std::vector<Variant>& some, Variant variant) {
  return std::ranges::find(some, variant) != some.end();
}

/// What other programs read texts with their tags from; see docs/corpora.md.
enum class CorpusFormat : std::uint8_t { jsonl, alceste, txm, tei, vertical, text, khcoder };
/// What they are called, in their order.
inline constexpr std::array corpus_format_names = {"jsonl",    "alceste", "txm",    "tei",
                                                   "vertical", "text",    "khcoder"};

struct GeneratorOptions {
  std::vector<Variant> variants = both_variants;  ///< that all outputs hold
  std::uint64_t max_cases = 0;  ///< a document of more is written in numbered parts; 0: no limit
  // Patterns in the syntax of fmt, see names/name_pattern.hpp; empty: the default names.
  std::string case_name;
  bool join_cases = false;  ///< rows whose cases have the same name are turns of one case
  std::string month_heading;
  std::string title;
  bool plain_names = false;  ///< no emoji, nothing beyond the BMP in names of documents and codes
  Layout layout = Layout::month;
  bool sheets = true;  ///< write the classification sheets
  SheetKeys sheet_keys = SheetKeys::plain;
  std::string sheet_root = "Cases";  ///< where NVivo keeps cases, for hierarchical keys
  bool qdpx = false;                 ///< also write a REFI-QDA project and its codebook
  bool codebook = false;             ///< also write the codebook
  QdpxFlavor qdpx_flavor = QdpxFlavor::standard;
  bool spreadsheets = false;          ///< also write every document as a spreadsheet
  std::vector<CorpusFormat> corpora;  ///< also write the cases in these formats; none twice
  bool corpus_links = false;          ///< with both variants: those with their links, too
  bool report = true;                 ///< write a report of the export, as a page for a browser
  bool reading_page = false;          ///< also write all cases as a page for a browser
};

/// One of the shards that an export is written in, from 1.
struct Shard {
  unsigned number = 1;
  unsigned count = 1;
};

enum class Verbosity { quiet, normal, verbose };

struct ExportOptions {
  ReaderOptions reader;
  Selection selection;
  NormalizerOptions normalizer;
  GeneratorOptions generator;
  std::filesystem::path output;  ///< the folder DIR
  bool overwrite = false;
  std::optional<std::filesystem::path> template_file;  ///< a Word file to look like
  bool dry_run = false;                                ///< do everything but write
  std::optional<std::filesystem::path> changes;        ///< list every changed row in this CSV file
  unsigned threads = 0;                                ///< 0: one for each core
  std::size_t memory = std::size_t{256} << 20;         ///< bytes that a run should stay within
  std::optional<Shard> shard;                          ///< write this one alone
};

/// What `casebook merge` makes a whole export of: the shards in a folder.
struct MergeOptions {
  std::filesystem::path folder;
  bool overwrite = false;
  unsigned threads = 0;                         ///< see ExportOptions
  std::size_t memory = std::size_t{256} << 20;  ///< likewise
};

/// What `casebook plan` writes: the rows of an export in their order, for its shards.
struct PlanOptions {
  ExportOptions to_export;       ///< but for its folder
  std::filesystem::path output;  ///< the file
};

/// What `casebook template` writes: the built-in template.
struct TemplateOptions {
  std::filesystem::path output;  ///< a .docx or .dotx file
  bool overwrite = false;
};

struct InspectOptions {
  ReaderOptions reader;
  bool json = false;
  std::optional<std::filesystem::path> html;  ///< also write the report of the source to this file
};

}  // namespace casebook
