// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus.hpp"
#include "corpus/corpora.hpp"
#include "temporary_folder.hpp"

namespace casebook::testing {

/// A case of the document "Masks": `links` are in `linked`.
inline Case a_case(std::string name, Date date, std::string plain, std::string linked = {},
                   std::vector<Link> links = {}) {
  Case one;
  one.root_id = "1";
  one.experiment_id = "7";
  one.date = date;
  one.name = std::move(name);
  one.text.with_links = linked.empty() ? plain : std::move(linked);
  one.text.without_links = std::move(plain);
  one.links = std::move(links);
  return one;
}

/// The address `url` at `begin`, which is where it leads, too.
inline Link link_at(std::uint32_t begin, const std::string& url) {
  Link one;
  one.begin = begin;
  one.end = begin + static_cast<std::uint32_t>(url.size());
  one.url = url;
  one.target = url;
  return one;
}

/// What a format makes of one document of some cases, in chunks of one case each, which two workers
/// take in turn.
class WrittenCorpus {
 public:
  WrittenCorpus(CorpusFormat format, std::vector<Case> cases,
                std::vector<std::string> attributes = {}, std::string probe = "Masks") {
    Document document;
    document.title = document.probe = std::move(probe);
    document.cases = cases.size();
    document.first = cases.front().date;
    document.last = cases.back().date;
    document.files = {"Masks.docx", "Masks (with links).docx"};
    for (Case& one : cases) one.attributes.resize(attributes.size());
    TestCorpus test(folder_.path(), document, std::move(attributes));
    test.options.generator.corpus_links = true;
    TaggedCorpus corpus(test.corpus, format);
    const std::array workers = {corpus.make_renderer(), corpus.make_renderer()};
    ChunkPlace place{&test.documents[0], 0, false, 0, {}};
    for (const Case& one : cases) {
      place.last = ++place.cases_before == cases.size();
      --place.cases_before;
      corpus.take(render<Part>(*workers[place.index % 2], place, {one}), place);
      ++place.index;
      ++place.cases_before;
      place.previous = one.date;
    }
    listing = corpus.finish();
  }

  /// The content of a file below `corpus`.
  std::string read(std::string_view name) const {
    return read_file(folder_ / (std::string("corpus/").append(name)));
  }
  std::set<std::string> tree() const { return folder_.tree(); }
  std::uint64_t count(std::string_view name) const {
    for (const auto& [counted, count] : listing.counts)
      if (counted == name) return count;
    return 0;
  }

  Listing listing;

 private:
  TemporaryFolder folder_;
};

/// The head of every list of changed tags.
inline const std::string changes_head = "\xef\xbb\xbfkind,tag,original,written\r\n";

}  // namespace casebook::testing
