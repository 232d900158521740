// SPDX-License-Identifier: MIT
// Adds an output as docs/architecture.md describes it.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "export/assemble.hpp"
#include "export/rows/plan.hpp"
#include "export/rows/source_rows.hpp"
#include "names/document.hpp"
#include "names/naming.hpp"
#include "output/kept_part.hpp"
#include "output/placed_case.hpp"
#include "temporary_folder.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

/// A list of all cases by their names, with the words of each.
class NameList : public Output {
 public:
  explicit NameList(const Corpus& corpus) : file_(corpus.folder, "names.txt") {}

  std::unique_ptr<Renderer> make_renderer() override { return std::make_unique<NameRenderer>(); }
  void take(std::unique_ptr<Part> part, const ChunkPlace&) override {
    file_.append(static_cast<const Names&>(*part).text);
  }
  std::unique_ptr<Part> make_part() const override { return std::make_unique<Names>(); }
  Listing finish() override { return {"names", {file_.commit()}, {}, {}}; }

 private:
  struct Names : KeptPart<Names> {
    std::string text;

    template <class Archive>
    void serialize(Archive& archive) {
      archive(text);
    }
  };
  class NameRenderer : public Renderer {
   public:
    void begin(const ChunkPlace&) override { names_ = std::make_unique<Names>(); }
    void add(const PlacedCase& one) override {
      names_->text += one->name + ": " + std::to_string(one.words()) + '\n';
    }
    std::unique_ptr<Part> finish() override { return std::move(names_); }

   private:
    std::unique_ptr<Names> names_;
  };

  WholeFile file_;
};

void add(Sorter& sorter, std::string_view probe, std::string_view root, std::string_view text,
         Date date) {
  Row row;
  row.probe = probe;
  row.root_id = root;
  row.text = text;
  sorter.add(row, date);
}

}  // namespace

TEST_CASE("an output that export knows nothing of gets every case in order, and is listed") {
  const TemporaryFolder folder;
  Sorter sorter(std::size_t{8} << 20, {});
  add(sorter, "b", "3", "b three words", {2020, 1, 0});
  add(sorter, "a", "2", "a second", {2021, 5, 0});
  add(sorter, "a", "1", "a", {2020, 10, 3});
  const ExportOptions options;
  const Naming naming;
  const std::vector<std::string> no_attributes;
  sorter.finish();
  const auto documents = plan_documents(sorter.groups(), options.normalizer, 0, naming);
  const std::vector<std::string> probes = {"a", "b"};
  Workers workers(2);
  const Corpus corpus{options, naming,        no_attributes, documents,
                      3,       folder.path(), folder.path(), workers};
  Outputs outputs;
  outputs.push_back(std::make_unique<NameList>(corpus));
  Interrupt interrupt;
  Progress progress(Verbosity::quiet, false);
  const Written written = write_corpus(SortedRows(sorter, documents, probes, naming), corpus,
                                       outputs, progress, interrupt);
  const auto listings = finish_outputs(outputs, written, {}, 0);

  CHECK(read_file(folder / "names.txt") ==
        "2020-10-03 Case 1: 0\n2021-05 Case 2: 1\n2020-01 Case 3: 2\n");
  CHECK(written.all.cases == 3);
  REQUIRE(listings.size() == 1);
  CHECK(listings[0].name == "names");
  CHECK(listings[0].files[0].name == "names.txt");
}
