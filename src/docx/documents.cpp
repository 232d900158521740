// SPDX-License-Identifier: MIT
#include "docx/documents.hpp"

#include <utility>

#include "docx/renderer.hpp"
#include "names/document.hpp"

namespace casebook {

Documents::Documents(const Corpus& corpus, Look look)
    : corpus_(corpus),
      look_(std::move(look)),
      deflater_(make_deflater()),
      heads_(corpus, look_, *deflater_),
      written_(corpus.documents.size() * corpus.options.generator.variants.size()),
      pending_(corpus.workers.count() + 1,
               [this](Written&& one) { note(one.document, std::move(one.files)); }) {}

std::unique_ptr<Renderer> Documents::make_renderer() {
  return std::make_unique<DocumentRenderer>(corpus_, look_);
}

void Documents::take(std::unique_ptr<Part> part, const ChunkPlace& place) {
  auto& one = static_cast<DocumentPart&>(*part);
  if (one.written) {
    open_.reset();
    note(place.document->number, *std::move(one.written));
    return;
  }
  append(one);
  if (place.last) write(place.document->number);
}

void Documents::append(DocumentPart& part) {
  if (!open_) open_ = std::make_shared<DocumentWriter>(corpus_, look_);
  open_->append(std::exchange(part.segments, {}));
}

std::unique_ptr<Part> Documents::settle(std::unique_ptr<Part> part, const ChunkPlace& place) {
  auto& one = static_cast<DocumentPart&>(*part);
  if (one.written) return part;
  append(one);
  if (place.last) {
    const DocumentHead head = heads_.render(*place.document, open_->without_text());
    one.written = std::exchange(open_, {})->write(head, place.document->files);
  }
  return part;
}

std::unique_ptr<Part> Documents::make_part() const { return std::make_unique<DocumentPart>(); }

/// Assembles the document on a worker thread.
void Documents::write(std::size_t document) {
  const Document& one = corpus_.documents[document];
  auto head = std::make_shared<DocumentHead>(heads_.render(one, open_->without_text()));
  pending_.make_room();
  pending_.add(corpus_.workers.submit(
      [&files = one.files, document, head, writer = std::exchange(open_, {})](unsigned) {
        return Written{document, writer->write(*head, files)};
      }));
}

void Documents::note(std::size_t document, PerVariant<WrittenFile>&& files) {
  const std::vector<Variant>& wanted = corpus_.options.generator.variants;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    written_[document * wanted.size() + i] = std::move(files[wanted[i]]);
}

Listing Documents::finish() {
  pending_.settle();
  return {"documents", std::move(written_), {}, {}};
}

}  // namespace casebook
