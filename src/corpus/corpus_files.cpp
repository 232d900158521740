// SPDX-License-Identifier: MIT
#include "corpus/corpus_files.hpp"

#include <algorithm>
#include <utility>

#include "names/document.hpp"
#include "text/csv.hpp"

namespace casebook {
namespace {

void append_change(std::string& csv, std::string_view kind, std::string_view name,
                   std::string_view original, std::string_view written) {
  csv += kind;
  for (const std::string_view cell : {name, original, written}) {
    csv += ',';
    append_csv_cell(csv, cell);
  }
  csv += "\r\n";
}

}  // namespace

void add_count(Listing& listing, std::string_view name, std::uint64_t count) {
  const auto found =
      std::ranges::find(listing.counts, name, &std::pair<std::string, std::uint64_t>::first);
  if (found == listing.counts.end())
    listing.counts.emplace_back(name, count);
  else
    found->second += count;
}

std::string corpus_folder(std::string_view format, Variant variant) {
  return std::string("corpus/").append(format).append(variant == Variant::with_links ? "-with-links"
                                                                                     : "");
}

ChangedTags::ChangedTags(const Corpus& corpus, const std::string& folder)
    : file_(corpus.folder, folder + "/changed-tags.csv") {
  file_.append("\uFEFFkind,tag,original,written\r\n");
}

void ChangedTags::add_names(const std::vector<std::string>& names,
                            const std::vector<std::string>& written) {
  std::string lines;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == written[i]) continue;
    append_change(lines, "name", names[i], names[i], written[i]);
    ++count_;
  }
  file_.append(lines);
}

void ChangedTags::add_value(std::string_view name, std::string_view value,
                            std::string_view written) {
  std::string line;
  append_changed_value(line, name, value, written);
  add_lines(line, 1);
}

void ChangedTags::add_lines(std::string_view lines, std::uint64_t count) {
  file_.append(lines);
  count_ += count;
}

void ChangedTags::finish(Listing& listing) {
  listing.files.push_back(file_.commit());
  add_count(listing, "changed_tags", count_);
}

void append_changed_value(std::string& csv, std::string_view name, std::string_view value,
                          std::string_view written) {
  append_change(csv, "value", name, value, written);
}

OneFile::OneFile(const Corpus& corpus, const std::string& folder, std::string_view name)
    : corpus_(corpus),
      folder_(folder),
      file_(corpus.folder, std::string(folder).append("/").append(name)),
      changed_(corpus, folder) {}

void OneFile::take(WrittenCases&& cases, const ChunkPlace&) {
  file_.append(cases.text);
  changed_.add_lines(cases.changes, cases.changed);
  left_out_ += cases.left_out;
  escaped_ += cases.escaped;
}

void OneFile::finish(Listing& listing) {
  listing.files.push_back(file_.commit());
  changed_.finish(listing);
  add_count(listing, "left_out_cases", left_out_);
  add_count(listing, "escaped_texts", escaped_);
}

void OneFile::write_beside(Listing& listing, const std::string& name, std::string_view text) const {
  WholeFile file(corpus_.folder, folder_ + '/' + name);
  file.append(text);
  listing.files.push_back(file.commit());
}

FilePerDocument::FilePerDocument(const Corpus& corpus, std::string folder, Variant variant,
                                 std::string_view extension)
    : corpus_(corpus), folder_(std::move(folder)), variant_(variant), extension_(extension) {}

void FilePerDocument::take(WrittenCases&& cases, const ChunkPlace& place) {
  if (place.first())
    file_ = std::make_unique<WholeFile>(
        corpus_.folder, std::string(folder_)
                            .append("/")
                            .append(without_extension(place.document->files[variant_]))
                            .append(extension_));
  file_->append(cases.text);
  if (place.last) written_.push_back(std::exchange(file_, nullptr)->commit());
}

void FilePerDocument::finish(Listing& listing) {
  for (WrittenFile& file : written_) listing.files.push_back(std::move(file));
}

}  // namespace casebook
