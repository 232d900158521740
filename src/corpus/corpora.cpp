// SPDX-License-Identifier: MIT
#include "corpus/corpora.hpp"

#include <array>
#include <utility>

#include "corpus/formats.hpp"
#include "names/document.hpp"
#include "names/tags.hpp"
#include "output/kept_part.hpp"

namespace casebook {
namespace {

/// In the order of CorpusFormat.
constexpr std::array<std::unique_ptr<CorpusFiles> (*)(const Corpus&, Variant),
                     corpus_format_names.size()>
    makers = {make_jsonl, make_alceste, make_txm, make_tei, make_vertical, make_text, make_khcoder};

struct CorpusPart : KeptPart<CorpusPart> {
  std::vector<WrittenCases> variants;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(variants);
  }
};

/// Passes each case to the writers of all variants.
class CorpusRenderer : public Renderer {
 public:
  explicit CorpusRenderer(std::vector<std::unique_ptr<CaseWriter>>&& writers)
      : writers_(std::move(writers)) {}

  void begin(const ChunkPlace& place) override {
    place_ = place;
    number_ = place.cases_before;
    part_ = std::make_unique<CorpusPart>();
    part_->variants.resize(writers_.size());
    if (!place.first()) return;
    for (std::size_t i = 0; i < writers_.size(); ++i)
      writers_[i]->begin_document(part_->variants[i], *place.document);
  }

  void add(const PlacedCase& placed) override {
    const TaggedCase one{placed, values_.of(*placed, place_.document->probe), ++number_};
    for (std::size_t i = 0; i < writers_.size(); ++i) writers_[i]->add(part_->variants[i], one);
  }

  std::unique_ptr<Part> finish() override {
    if (place_.last)
      for (std::size_t i = 0; i < writers_.size(); ++i)
        writers_[i]->end_document(part_->variants[i]);
    return std::move(part_);
  }

 private:
  std::vector<std::unique_ptr<CaseWriter>> writers_;
  TagValues values_;
  ChunkPlace place_;
  std::uint64_t number_ = 0;
  std::unique_ptr<CorpusPart> part_;
};

}  // namespace

TaggedCorpus::TaggedCorpus(const Corpus& corpus, CorpusFormat format)
    : format_(static_cast<std::size_t>(format)) {
  const GeneratorOptions& wanted = corpus.options.generator;
  const bool all = wanted.variants != both_variants || wanted.corpus_links;
  for (const Variant variant : wanted.variants)
    if (all || variant == Variant::without_links)
      variants_.push_back(makers[format_](corpus, variant));
}

std::unique_ptr<Renderer> TaggedCorpus::make_renderer() {
  std::vector<std::unique_ptr<CaseWriter>> writers;
  for (const auto& files : variants_) writers.push_back(files->make_writer());
  return std::make_unique<CorpusRenderer>(std::move(writers));
}

std::unique_ptr<Part> TaggedCorpus::make_part() const { return std::make_unique<CorpusPart>(); }

void TaggedCorpus::take(std::unique_ptr<Part> part, const ChunkPlace& place) {
  auto& cases = static_cast<CorpusPart&>(*part).variants;
  for (std::size_t i = 0; i < variants_.size(); ++i) variants_[i]->take(std::move(cases[i]), place);
}

Listing TaggedCorpus::finish() {
  Listing listing{std::string("corpus_") + corpus_format_names[format_], {}, {}, {}};
  for (const auto& files : variants_) files->finish(listing);
  return listing;
}

}  // namespace casebook
