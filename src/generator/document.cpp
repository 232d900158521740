// SPDX-License-Identifier: MIT
#include "generator/document.hpp"

#include <utility>
#include <vector>

#include "generator/core_properties.hpp"
#include "generator/package.hpp"
#include "generator/segment_store.hpp"
#include "generator/sha256.hpp"
#include "generator/xml_text.hpp"

namespace casebook {
namespace {

SegmentStream stream_of(const Segment& segment) {
  SegmentStream stream;
  stream.join(segment);
  return stream;
}

}  // namespace

struct DocumentWriter::Parts {
  Parts(const Template& built, DocumentInfo about, std::filesystem::path scratch,
        std::size_t memory)
      : look(built), info(std::move(about)), store(std::move(scratch), memory) {
    for (const Template::Part& part : look.parts()) fixed.push_back(stream_of(part.content));
    relationships.join(look.relationships_head());
    no_relationships.join(look.relationships_head());
    no_relationships.join(look.relationships_tail());
  }

  WrittenFile write(const std::filesystem::path& path, const SegmentStream& document,
                    const SegmentStream& document_relationships,
                    const SegmentStream& properties) const;

  const Template& look;
  DocumentInfo info;
  SegmentStore store;
  std::vector<SegmentStream> fixed;  ///< the parts of the template
  SegmentStream plain, linked, relationships, no_relationships;
};

WrittenFile DocumentWriter::Parts::write(const std::filesystem::path& path,
                                         const SegmentStream& document,
                                         const SegmentStream& document_relationships,
                                         const SegmentStream& properties) const {
  std::vector<PackageEntry> entries;
  for (std::size_t i = 0; i < fixed.size(); ++i)
    entries.push_back({look.parts()[i].name, &fixed[i], nullptr});
  entries.push_back({"word/document.xml", &document, store.file()});
  entries.push_back({"word/_rels/document.xml.rels", &document_relationships, store.file()});
  entries.push_back({"docProps/core.xml", &properties, nullptr});
  write_package(path, entries);
  return measure_file(path);
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
  p.store.append(p.relationships, std::move(chunk.relationships));
}

DocumentWriter::Written DocumentWriter::write(const std::filesystem::path& plain,
                                              const std::filesystem::path& linked) {
  Parts& p = *parts_;
  p.relationships.join(p.look.relationships_tail());
  const std::string xml = core_properties(p.look.core_properties(), legal_text(p.info.title));
  const Segment segment = make_deflater()->deflate(xml, true);
  const SegmentStream properties = stream_of(segment);
  return {p.write(plain, p.plain, p.no_relationships, properties),
          p.write(linked, p.linked, p.relationships, properties)};
}

}  // namespace casebook
