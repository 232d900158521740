// SPDX-License-Identifier: MIT
#include "docx/document_writer.hpp"

#include <utility>
#include <vector>

#include "zip/package.hpp"
#include "zip/segment_store.hpp"

namespace casebook {

struct DocumentWriter::Parts {
  Parts(const Template& built, std::filesystem::path scratch, std::size_t memory)
      : look(built), store(std::move(scratch), memory) {}

  WrittenFile write(const std::filesystem::path& path, const SegmentStream& document,
                    const SegmentStream& further) const;
  /// The part of the template with `further` relationships.
  SegmentStream relationships_with(const SegmentStream& further) const;

  const Template& look;
  SegmentStore store;
  SegmentStream plain, linked;
  SegmentStream hyperlinks;  ///< relationships of the variant with links
  SegmentStream properties;
};

SegmentStream DocumentWriter::Parts::relationships_with(const SegmentStream& further) const {
  SegmentStream whole;
  whole.join(look.relationships_head());
  whole.join(further);
  whole.join(look.relationships_tail());
  return whole;
}

WrittenFile DocumentWriter::Parts::write(const std::filesystem::path& path,
                                         const SegmentStream& document,
                                         const SegmentStream& further) const {
  std::vector<PackageEntry> entries;
  for (const auto& [name, content] : look.parts())
    entries.push_back({name, SegmentStream(content)});
  entries.push_back({look.document_name(), document});
  entries.push_back({look.relationships_name(), relationships_with(further)});
  entries.push_back({"docProps/core.xml", properties});
  return write_package(path, entries, store.file());
}

DocumentWriter::DocumentWriter(const Template& look, std::filesystem::path scratch,
                               std::size_t memory)
    : parts_(std::make_unique<Parts>(look, std::move(scratch), memory)) {}

DocumentWriter::~DocumentWriter() = default;
DocumentWriter::DocumentWriter(DocumentWriter&&) noexcept = default;

void DocumentWriter::append(RenderedChunk&& chunk) {
  Parts& p = *parts_;
  p.store.append(p.plain, std::move(chunk.plain));
  p.store.append(p.linked, std::move(chunk.linked));
  p.store.append(p.hyperlinks, std::move(chunk.relationships));
  p.store.append(p.properties, std::move(chunk.properties));
}

WrittenFile DocumentWriter::write_plain(const std::filesystem::path& path) const {
  return parts_->write(path, parts_->plain, {});
}

WrittenFile DocumentWriter::write_linked(const std::filesystem::path& path) const {
  return parts_->write(path, parts_->linked, parts_->hyperlinks);
}

}  // namespace casebook
