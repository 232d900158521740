// SPDX-License-Identifier: MIT
#include "generator/package.hpp"

#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string>

#include "generator/output_error.hpp"

namespace casebook {
namespace {

// The earliest date that a zip can hold: no clock time is written.
constexpr zip_uint16_t first_of_january_1980 = 1 << 5 | 1;
constexpr zip_uint16_t midnight = 0;

// A plain file that its owner writes and all read, in the upper half as zip keeps Unix modes.
constexpr zip_uint32_t plain_file = 0100644U << 16;

/// Hands the deflated bytes of an entry to libzip, which copies them.
class EntrySource {
 public:
  explicit EntrySource(const PackageEntry& entry) : entry_(entry) {}

  static zip_int64_t callback(void* self, void* data, zip_uint64_t size, zip_source_cmd_t command) {
    return static_cast<EntrySource*>(self)->answer(data, size, command);
  }

 private:
  zip_int64_t answer(void* data, zip_uint64_t size, zip_source_cmd_t command) {
    switch (command) {
      case ZIP_SOURCE_OPEN:
        extent_ = offset_ = 0;
        return 0;
      case ZIP_SOURCE_READ:
        return read({static_cast<char*>(data), size});
      case ZIP_SOURCE_CLOSE:
        return 0;
      case ZIP_SOURCE_STAT:
        return stat(*static_cast<zip_stat_t*>(data));
      case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&error_, data, size);
      case ZIP_SOURCE_FREE:
        delete this;
        return 0;
      case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              -1);
      default:
        zip_error_set(&error_, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
  }

  zip_int64_t stat(zip_stat_t& stat) const {
    zip_stat_init(&stat);
    stat.valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
    stat.size = entry_.content->size;
    stat.comp_size = entry_.content->deflated_size;
    stat.crc = entry_.content->crc;
    stat.comp_method = ZIP_CM_DEFLATE;
    return sizeof stat;
  }

  zip_int64_t read(std::span<char> out) {
    std::size_t filled = 0;
    while (filled < out.size() && extent_ < entry_.content->extents.size()) {
      const Extent& extent = entry_.content->extents[extent_];
      const std::size_t part = std::min(out.size() - filled, extent.size - offset_);
      if (!copy(extent, out.subspan(filled, part))) return -1;
      filled += part;
      offset_ += part;
      if (offset_ == extent.size) ++extent_, offset_ = 0;
    }
    return static_cast<zip_int64_t>(filled);
  }

  bool copy(const Extent& extent, std::span<char> out) {
    if (extent.bytes) {
      std::memcpy(out.data(), extent.bytes + offset_, out.size());
      return true;
    }
    if (entry_.file->read(extent.offset + offset_, out)) return true;
    zip_error_set(&error_, ZIP_ER_READ, errno);
    return false;
  }

  PackageEntry entry_;
  std::size_t extent_ = 0;  ///< the one being read, and how far
  std::size_t offset_ = 0;
  zip_error_t error_{};
};

/// What a failed zip leaves is thrown away.
struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

[[noreturn]] void fail(const std::filesystem::path& path, zip_error_t* error) {
  const int code = zip_error_code_system(error);
  if (zip_error_system_type(error) == ZIP_ET_SYS && code != 0)
    throw output_error("Cannot write", path, code);
  throw OutputError("Cannot write " + path.string() + ": " + zip_error_strerror(error));
}

Archive open_archive(const std::filesystem::path& path) {
  int code = 0;
  if (zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code))
    return Archive(archive);
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  fail(path, &error);
}

bool add(zip_t* archive, const PackageEntry& entry) {
  auto source = std::make_unique<EntrySource>(entry);
  zip_source_t* zip_source = zip_source_function(archive, EntrySource::callback, source.get());
  if (!zip_source) return false;
  source.release();  // zip_source frees it
  const std::string name(entry.name);
  const zip_int64_t added = zip_file_add(archive, name.c_str(), zip_source, ZIP_FL_ENC_UTF_8);
  if (added < 0) return zip_source_free(zip_source), false;
  const auto index = static_cast<zip_uint64_t>(added);
  return zip_file_set_dostime(archive, index, midnight, first_of_january_1980, 0) == 0 &&
         zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, plain_file) == 0;
}

}  // namespace

void write_package(const std::filesystem::path& path, std::span<const PackageEntry> entries) {
  Archive archive = open_archive(path);
  for (const PackageEntry& entry : entries)
    if (!add(archive.get(), entry)) fail(path, zip_get_error(archive.get()));
  if (zip_close(archive.get()) != 0) fail(path, zip_get_error(archive.get()));
  archive.release();
}

}  // namespace casebook
