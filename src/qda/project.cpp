// SPDX-License-Identifier: MIT
#include "qda/project.hpp"

#include <cstddef>
#include <string>
#include <utility>

#include "names/document.hpp"
#include "names/naming.hpp"
#include "output/placed_case.hpp"
#include "text/unicode.hpp"

namespace casebook {
namespace {

/// The share of a run's memory that the spans of one document may take before they go to a
/// temporary file.
constexpr std::size_t memory_fraction = 32;

/// The code of a probe has the name of its file, without the number of a part.
std::string probe_name(const Document& document) {
  std::string name = without_extension(document.files.without_links);
  if (document.parts > 1) name.resize(name.rfind(" ("));
  return name;
}

std::vector<ProjectDocument> name_documents(const std::vector<Document>& documents) {
  std::vector<ProjectDocument> named;
  for (const Document& document : documents) {
    const Guid code = document.part > 1
                          ? named.back().probe_code
                          : code_guid(code_group::probes, document.files.without_links);
    named.push_back({probe_name(document), sources_of(document.files), code});
  }
  return named;
}

ProjectPlan plan_project(const Corpus& corpus, const std::unordered_set<std::string>& months) {
  const GeneratorOptions& options = corpus.options.generator;
  ProjectPlan plan;
  plan.flavor = flavor_of(options.qdpx_flavor);
  plan.variants = options.variants;
  plan.layout = options.layout;
  plan.joins_cases = options.join_cases;
  plan.naming = corpus.naming;
  plan.variables = variable_names(corpus.attributes, plan.flavor);
  const auto add = [&](std::string_view name) {
    plan.other_codes.insert(fold_for_comparing(name));
  };
  for (const Document& document : corpus.documents) add(probe_name(document));
  for (const std::string& month : months) add(month);
  for (const auto group : {code_group::cases, code_group::months, code_group::probes,
                           code_group::experiments, code_group::links})
    add(group);
  return plan;
}

/// Renders a chunk when only the codebook is wanted.
class CodebookAlone : public Renderer {
 public:
  explicit CodebookAlone(const ProjectPlan& plan) : codebook_(plan) {}
  void begin(const ChunkPlace&) override {}
  void add(const PlacedCase& one) override { codebook_.add(one); }
  std::unique_ptr<Part> finish() override {
    auto part = std::make_unique<ProjectPart>();
    part->codebook = codebook_.finish();
    return part;
  }

 private:
  CodebookRenderer codebook_;
};

}  // namespace

Project::Project(const Corpus& corpus, const std::unordered_set<std::string>& months)
    : corpus_(corpus),
      plan_(plan_project(corpus, months)),
      documents_(name_documents(corpus.documents)),
      codebook_(documents_, corpus.folder, corpus.naming),
      selections_(corpus.workers,
                  [this] { return std::make_unique<SelectionRenderer>(plan_.flavor); }),
      pending_(std::size_t{2} * corpus.workers.count(), [this](Selections&& one) {
        writer_->append_selections(std::move(one.segments), one.document, one.last);
      }) {
  if (corpus.options.generator.qdpx) writer_.emplace(plan_, corpus, documents_);
}

Project::~Project() = default;

std::unique_ptr<Renderer> Project::make_renderer() {
  if (!writer_) return std::make_unique<CodebookAlone>(plan_);
  return std::make_unique<ProjectRenderer>(plan_, documents_);
}

std::unique_ptr<Part> Project::make_part() const { return std::make_unique<ProjectPart>(); }

void Project::take(std::unique_ptr<Part> taken, const ChunkPlace& place) {
  auto& part = static_cast<ProjectPart&>(*taken);
  codebook_.append(std::move(part.codebook));
  if (!writer_) return;
  const std::size_t document = place.document->number;
  ChunkSpans spans = writer_->append(std::move(part), document, place.last);
  if (!place.last) {
    if (!kept_) kept_.emplace(corpus_.scratch, corpus_.options.memory / memory_fraction);
    return kept_->keep(spans);
  }
  const PerVariant<std::uint64_t> heads = writer_->close_text(document);
  for (std::size_t i = 0; kept_ && i < kept_->chunks(); ++i)
    submit(kept_->packed(i), heads, document, false);
  kept_.reset();
  submit(std::move(spans), heads, document, true);
}

/// `spans` are a chunk's, or packed.
template <class Spans>
void Project::submit(Spans spans, const PerVariant<std::uint64_t>& heads, std::size_t document,
                     bool last) {
  pending_.make_room();
  pending_.add(corpus_.workers.submit([this, spans = std::move(spans), heads, document,
                                       last](unsigned worker) mutable {
    const ChunkSpans chunk = unpacked(std::move(spans));
    Selections rendered{{}, document, last};
    for (const Variant variant : plan_.variants)
      rendered.segments[variant] = selections_.of(worker).render(chunk[variant], heads[variant]);
    return rendered;
  }));
}

Listing Project::finish() {
  pending_.settle();
  const auto codes = codebook_.name_codes();
  Listing listing{"project", {}, {}, {}};
  if (writer_) {
    if (corpus_.joined) writer_->add_joined_cases(corpus_.joined->cases());
    listing.files.push_back(writer_->finish(codes));
    listing.counts.emplace_back("cases_without_coding", writer_->without_coding());
  }
  listing.files.push_back(codebook_.finish(codes));
  return listing;
}

}  // namespace casebook
