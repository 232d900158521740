// SPDX-License-Identifier: MIT
#include "export/shards/fragment.hpp"

#include <utility>

#include "error.hpp"
#include "export/shards/kept_options.hpp"
#include "folder/shard_folder.hpp"

namespace casebook {
namespace {

template <class Archive>
void pass(Archive& archive, ChunkPlace& place, Counts& counts) {
  archive(place.index, place.last, place.cases_before, place.previous, counts);
}

}  // namespace

std::string packed_options(const ExportOptions& options) {
  Packer packer;
  packer(options);
  return packer.bytes();
}

void pack_prepared(BlockWriter& out, const Prepared& prepared) {
  out.add(packed_options(prepared.options));
  Packer packer;
  packer(prepared);
  out.add(packer.bytes());
}

Prepared unpack_prepared(BlockReader& in) {
  ExportOptions options;
  in.unpack(options);
  Prepared prepared(std::move(options));
  in.unpack(prepared);
  return prepared;
}

FragmentWriter::FragmentWriter(const std::filesystem::path& folder, const Prepared& prepared)
    : out_(folder, fragment_name) {
  pack_prepared(out_, prepared);
}

void FragmentWriter::take(const FinishedChunk& chunk) {
  Packer packer;
  ChunkPlace place = chunk.place;
  Counts counts = chunk.counts;
  pass(packer, place, counts);
  for (const auto& part : chunk.parts) part->pack(packer);
  out_.add(packer.bytes());
}

FragmentReader::FragmentReader(const std::filesystem::path& folder) : in_(folder / fragment_name) {}

FinishedChunk FragmentReader::next(const Document& document, const Outputs& outputs) {
  FinishedChunk chunk;
  in_.unpack_with([&](Unpacker& unpacker) {
    pass(unpacker, chunk.place, chunk.counts);
    for (const auto& output : outputs)
      chunk.parts.emplace_back(output->make_part())->unpack(unpacker);
  });
  chunk.place.document = &document;
  return chunk;
}

}  // namespace casebook
