// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "error.hpp"
#include "export/shards/fragment.hpp"
#include "folder/shard_folder.hpp"
#include "output/kept_part.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

struct Words : KeptPart<Words> {
  std::string words;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(words);
  }
};

/// An output that only says what its parts are.
class WordsOutput : public Output {
 public:
  std::unique_ptr<Renderer> make_renderer() override { return nullptr; }
  void take(std::unique_ptr<Part>, const ChunkPlace&) override {}
  std::unique_ptr<Part> make_part() const override { return std::make_unique<Words>(); }
  Listing finish() override { return {}; }
};

Prepared prepared() {
  ExportOptions options;
  options.generator.case_name = "{date} {root}";
  options.selection.probes = {"tea*"};
  options.output = "not kept";
  Prepared prepared(options);
  prepared.manifest.rows_read = 7;
  prepared.documents.resize(1);
  prepared.documents[0].title = "Tea";
  prepared.probes = {"tea is"};
  prepared.digest = 12;
  return prepared;
}

FinishedChunk chunk(std::uint64_t index, bool last, const std::string& words) {
  FinishedChunk chunk;
  chunk.place.index = index;
  chunk.place.last = last;
  chunk.place.cases_before = 500 * index;
  if (index > 0) chunk.place.previous = Date{2020, 10, 3};
  chunk.counts.cases = 500;
  auto part = std::make_unique<Words>();
  part->words = words;
  chunk.parts.push_back(std::move(part));
  return chunk;
}

void write_fragment(const std::filesystem::path& folder) {
  FragmentWriter out(folder, prepared());
  out.take(chunk(0, false, "first"));
  out.take(chunk(1, true, "second"));
  out.commit();
}

}  // namespace

TEST_CASE("a fragment gives back what shapes the export, and each chunk") {
  const TemporaryFolder folder;
  write_fragment(folder.path());
  FragmentReader in(folder.path());
  const Prepared read = in.prepared();
  CHECK(read.options.generator.case_name == "{date} {root}");
  CHECK(read.options.selection.probes == std::vector<std::string>{"tea*"});
  CHECK(read.options.output.empty());
  CHECK(read.manifest.rows_read == 7);
  CHECK(read.documents.at(0).title == "Tea");
  CHECK(read.probes == std::vector<std::string>{"tea is"});
  CHECK(read.digest == 12);

  Outputs outputs;
  outputs.push_back(std::make_unique<WordsOutput>());
  const FinishedChunk first = in.next(read.documents[0], outputs);
  CHECK(first.place.first());
  CHECK(!first.place.last);
  CHECK(!first.place.previous);
  CHECK(dynamic_cast<const Words&>(*first.parts.at(0)).words == "first");
  const FinishedChunk second = in.next(read.documents[0], outputs);
  CHECK(second.place.document == &read.documents[0]);
  CHECK(second.place.index == 1);
  CHECK(second.place.last);
  CHECK(second.place.cases_before == 500);
  CHECK(second.place.previous == Date{2020, 10, 3});
  CHECK(second.counts.cases == 500);
  CHECK(dynamic_cast<const Words&>(*second.parts.at(0)).words == "second");
  CHECK_THROWS_AS(in.next(read.documents[0], outputs), SourceError);
}

TEST_CASE("a fragment that ends early is damaged") {
  const TemporaryFolder folder;
  write_fragment(folder.path());
  const auto file = folder.path() / fragment_name;
  const std::string whole = read_file(file);
  write_file(file, whole.substr(0, whole.size() - 1));
  FragmentReader in(folder.path());
  const Prepared read = in.prepared();
  Outputs outputs;
  outputs.push_back(std::make_unique<WordsOutput>());
  in.next(read.documents[0], outputs);
  CHECK_THROWS_AS(in.next(read.documents[0], outputs), SourceError);
}
