// SPDX-License-Identifier: MIT
// A file for each case and a table beside them, for TXM (its manual, "TXT+CSV"), AntConc, LancsBox
// and quanteda. `metadata.csv` is separated by commas; its first column is `id`, the name of the
// file without its extension.
#include <utility>

#include "corpus/corpus_files.hpp"
#include "corpus/formats.hpp"
#include "names/tags.hpp"

namespace casebook {
namespace {

/// The table is read by programs, not opened in a spreadsheet, so every value is the same as in the
/// other formats.
void append_cell(std::string& csv, std::string_view cell) {
  csv += '"';
  for (const char c : cell) {
    if (c == '"') csv += c;
    csv += c;
  }
  csv += '"';
}

class TxmWriter : public CaseWriter {
 public:
  TxmWriter(const Corpus& corpus, const std::string& folder, Variant variant)
      : corpus_(corpus), folder_(folder), variant_(variant) {}

  void add(WrittenCases& out, const TaggedCase& one) override {
    std::string id;
    append_case_id(id, one.number, corpus_.cases);
    append_cell(out.text, id);
    for (const std::string_view value : one.tags) append_cell(out.text += ',', value);
    out.text += '\n';
    WholeFile file(corpus_.folder, std::string(folder_).append("/").append(id).append(".txt"));
    file.append(one->text[variant_]);
    file.append("\n");
    out.files.push_back(file.commit());
  }

 private:
  const Corpus& corpus_;
  const std::string& folder_;
  Variant variant_;
};

class TxmFiles : public CorpusFiles {
 public:
  TxmFiles(const Corpus& corpus, Variant variant)
      : corpus_(corpus),
        variant_(variant),
        folder_(corpus_folder("txm", variant)),
        metadata_(corpus.folder, folder_ + "/metadata.csv"),
        changed_(corpus, folder_) {
    std::vector<std::string> names = tag_names(corpus.attributes);
    names.insert(names.begin(), "id");
    const std::vector<std::string> columns = folded_names(names, {true, 60});
    changed_.add_names(names, columns);
    std::string head;
    for (const std::string& column : columns) append_cell(head += head.empty() ? "" : ",", column);
    metadata_.append(head += '\n');
  }

  std::unique_ptr<CaseWriter> make_writer() override {
    return std::make_unique<TxmWriter>(corpus_, folder_, variant_);
  }

  void take(WrittenCases&& cases, const ChunkPlace&) override {
    metadata_.append(cases.text);
    for (WrittenFile& file : cases.files) written_.push_back(std::move(file));
  }

  void finish(Listing& listing) override {
    listing.files.push_back(metadata_.commit());
    changed_.finish(listing);
    for (WrittenFile& file : written_) listing.files.push_back(std::move(file));
  }

 private:
  const Corpus& corpus_;
  Variant variant_;
  std::string folder_;
  WholeFile metadata_;
  ChangedTags changed_;
  std::vector<WrittenFile> written_;
};

}  // namespace

std::unique_ptr<CorpusFiles> make_txm(const Corpus& corpus, Variant variant) {
  return std::make_unique<TxmFiles>(corpus, variant);
}

}  // namespace casebook
