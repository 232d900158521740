// SPDX-License-Identifier: MIT
#include "docx/document_writer.hpp"

#include <utility>
#include <vector>

#include "docx/footer.hpp"
#include "zip/package.hpp"

namespace casebook {
namespace {

/// The share of a run's memory that one document's deflated bytes may take before they go to a
/// temporary file; a few documents are written at the same time.
constexpr std::size_t document_fraction = 32;

}  // namespace

DocumentWriter::DocumentWriter(const Look& look, std::filesystem::path folder,
                               std::filesystem::path scratch, std::size_t memory,
                               std::vector<Variant> wanted)
    : look_(look),
      folder_(std::move(folder)),
      wanted_(std::move(wanted)),
      store_(std::move(scratch), memory) {}

DocumentWriter::DocumentWriter(const Corpus& corpus, const Look& look)
    : DocumentWriter(look, corpus.folder, corpus.scratch, corpus.options.memory / document_fraction,
                     corpus.options.generator.variants) {}

void DocumentWriter::append(DocumentSegments&& segments) {
  for (const Variant variant : wanted_) {
    store_.append(documents_[variant], std::move(segments.document[variant]));
    without_text_[variant] += segments.without_text[variant];
  }
  store_.append(hyperlinks_, std::move(segments.relationships));
}

PerVariant<WrittenFile> DocumentWriter::write(const DocumentHead& head,
                                              const FileNames& files) const {
  PerVariant<WrittenFile> written;
  for (const Variant variant : wanted_)
    written[variant] = write_variant(head, document_path(files, variant), variant);
  return written;
}

WrittenFile DocumentWriter::write_variant(const DocumentHead& head, const std::string& name,
                                          Variant variant) const {
  std::vector<PackageEntry> entries;
  entries.reserve(look_.parts(variant).size() + 4);
  for (const auto& [part, content] : look_.parts(variant))
    entries.push_back({part, SegmentStream(content)});
  entries.push_back({look_.document_name(), document_of(head, variant)});
  entries.push_back({look_.relationships_name(), relationships_of(variant)});
  entries.push_back({"docProps/core.xml", SegmentStream(head.properties)});
  if (look_.has_footer() && variant == Variant::with_links)
    entries.push_back({std::string(footer::name), SegmentStream(head.footer)});
  return write_package(folder_, name, entries, store_.file());
}

SegmentStream DocumentWriter::document_of(const DocumentHead& head, Variant variant) const {
  SegmentStream whole(head.paragraphs[variant]);
  whole.join(documents_[variant]);
  whole.join(look_.document_tail(variant));
  return whole;
}

SegmentStream DocumentWriter::relationships_of(Variant variant) const {
  SegmentStream whole;
  whole.join(look_.relationships_head());
  if (variant == Variant::with_links) whole.join(hyperlinks_);
  whole.join(look_.relationships_tail(variant));
  return whole;
}

}  // namespace casebook
