// SPDX-License-Identifier: MIT
#include "generator/document.hpp"

#include <utility>
#include <vector>

#include "generator/core_properties.hpp"
#include "generator/package.hpp"
#include "generator/segment_store.hpp"
#include "generator/xml_text.hpp"

namespace casebook {

struct DocumentWriter::Parts {
  Parts(const Template& built, DocumentInfo about, std::filesystem::path scratch,
        std::size_t memory)
      : look(built), info(std::move(about)), store(std::move(scratch), memory) {}

  WrittenFile write(const std::filesystem::path& path, const SegmentStream& document,
                    const SegmentStream& further) const;
  /// The part of the template with `further` relationships.
  SegmentStream relationships_with(const SegmentStream& further) const;
  Segment properties() const;

  const Template& look;
  DocumentInfo info;
  SegmentStore store;
  SegmentStream plain, linked;
  SegmentStream hyperlinks;  ///< relationships of the variant with links
};

SegmentStream DocumentWriter::Parts::relationships_with(const SegmentStream& further) const {
  SegmentStream whole;
  whole.join(look.relationships_head());
  whole.join(further);
  whole.join(look.relationships_tail());
  return whole;
}

Segment DocumentWriter::Parts::properties() const {
  return make_deflater()->deflate(core_properties(look.core_properties(), legal_text(info.title)),
                                  true);
}

WrittenFile DocumentWriter::Parts::write(const std::filesystem::path& path,
                                         const SegmentStream& document,
                                         const SegmentStream& further) const {
  const Segment core = properties();
  std::vector<PackageEntry> entries;
  for (const auto& [name, content] : look.parts())
    entries.push_back({name, SegmentStream(content)});
  entries.push_back({look.document_name(), document});
  entries.push_back({look.relationships_name(), relationships_with(further)});
  entries.push_back({"docProps/core.xml", SegmentStream(core)});
  return write_package(path, entries, store.file());
}

DocumentWriter::DocumentWriter(const Template& look, DocumentInfo info,
                               std::filesystem::path scratch, std::size_t memory)
    : parts_(std::make_unique<Parts>(look, std::move(info), std::move(scratch), memory)) {}

DocumentWriter::~DocumentWriter() = default;
DocumentWriter::DocumentWriter(DocumentWriter&&) noexcept = default;

const DocumentInfo& DocumentWriter::info() const { return parts_->info; }

void DocumentWriter::append(RenderedChunk&& chunk) {
  Parts& p = *parts_;
  p.store.append(p.plain, std::move(chunk.plain));
  p.store.append(p.linked, std::move(chunk.linked));
  p.store.append(p.hyperlinks, std::move(chunk.relationships));
}

WrittenFile DocumentWriter::write_plain(const std::filesystem::path& path) const {
  return parts_->write(path, parts_->plain, {});
}

WrittenFile DocumentWriter::write_linked(const std::filesystem::path& path) const {
  return parts_->write(path, parts_->linked, parts_->hyperlinks);
}

}  // namespace casebook
