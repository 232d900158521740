// SPDX-License-Identifier: MIT
// A workbook for KH Coder: a row for each case, a column for its text and one for each variable.

#include "corpus/corpus_files.hpp"
#include "corpus/formats.hpp"
#include "names/tags.hpp"
#include "text/ascii.hpp"
#include "zip/workbook.hpp"

namespace casebook {
namespace {

// Separators of rows that wait for the workbook: no text contains these.
constexpr char cell_end = '\x1F';

constexpr std::string_view wide_less_than = "\uFF1C";

/// `<h1>` to `</h5>`, which KH Coder would take for a heading, in any case.
bool begins_heading(std::string_view text) {
  if (text.starts_with("</"))
    text.remove_prefix(2);
  else
    text.remove_prefix(1);
  return text.size() > 2 && lower(text[0]) == 'h' && text[1] >= '1' && text[1] <= '5' &&
         text[2] == '>';
}

/// Returns true if anything was replaced.
bool append_text(std::string& out, std::string_view text) {
  bool escaped = false;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<')) {
    out += text.substr(0, at);
    text.remove_prefix(at);
    const bool heading = begins_heading(text);
    out += heading ? wide_less_than : "<";
    escaped |= heading;
    text.remove_prefix(1);
  }
  out += text;
  return escaped;
}

class KhCoderWriter : public CaseWriter {
 public:
  explicit KhCoderWriter(Variant variant) : variant_(variant) {}

  void add(WrittenCases& out, const TaggedCase& one) override {
    out.escaped += append_text(out.text, one->text[variant_]);
    out.text += cell_end;
    for (const std::string_view value : one.tags) out.text.append(value).push_back(cell_end);
  }

 private:
  Variant variant_;
};

std::vector<std::string> column_names(const Corpus& corpus) {
  std::vector<std::string> names = tag_names(corpus.attributes);
  names.insert(names.begin(), "text");
  return names;
}

std::vector<Workbook::Column> columns(const std::vector<std::string>& names) {
  std::vector<Workbook::Column> all;
  for (const std::string& name : names) all.push_back({name, 16, false, true});
  all.front() = {names.front(), 80};
  return all;
}

class KhCoderFiles : public CorpusFiles {
 public:
  KhCoderFiles(const Corpus& corpus, Variant variant)
      : variant_(variant),
        folder_(corpus_folder("khcoder", variant)),
        changed_(corpus, folder_),
        names_(distinct_names(column_names(corpus))),
        cells_(names_.size()),
        workbook_({corpus.folder, corpus.scratch}, folder_ + "/corpus", "Cases", columns(names_)) {
    changed_.add_names(column_names(corpus), names_);
  }

  std::unique_ptr<CaseWriter> make_writer() override {
    return std::make_unique<KhCoderWriter>(variant_);
  }

  void take(WrittenCases&& cases, const ChunkPlace&) override {
    escaped_ += cases.escaped;
    for (std::string_view rest = cases.text; !rest.empty();) {
      for (std::string_view& cell : cells_) {
        cell = rest.substr(0, rest.find(cell_end));
        rest.remove_prefix(cell.size() + 1);
      }
      continued_ += workbook_.add_whole_row(cells_);
    }
  }

  void finish(Listing& listing) override {
    for (WrittenFile& file : workbook_.close()) listing.files.push_back(std::move(file));
    changed_.finish(listing);
    add_count(listing, "escaped_texts", escaped_);
    add_count(listing, "continued_cells", continued_);
    if (continued_ > 0)
      listing.warnings.push_back(
          {"Cells of " + folder_ + " that are too long for Excel and go on in the next row",
           continued_, "", ""});
  }

 private:
  Variant variant_;
  std::string folder_;
  ChangedTags changed_;
  std::vector<std::string> names_;
  std::vector<std::string_view> cells_;
  Workbook workbook_;
  std::uint64_t escaped_ = 0;
  std::uint64_t continued_ = 0;
};

}  // namespace

std::unique_ptr<CorpusFiles> make_khcoder(const Corpus& corpus, Variant variant) {
  return std::make_unique<KhCoderFiles>(corpus, variant);
}

}  // namespace casebook
