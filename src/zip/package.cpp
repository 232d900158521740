// SPDX-License-Identifier: MIT
#include "zip/package.hpp"

#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>
#include <string>

#include "files/output_error.hpp"
#include "files/partial_name.hpp"
#include "files/whole_file.hpp"
#include "text/path.hpp"
#include "zip/file_source.hpp"

namespace casebook {
namespace {

// The earliest date that a zip can contain: no clock time is written.
constexpr zip_uint16_t first_of_january_1980 = 1 << 5 | 1;
constexpr zip_uint16_t midnight = 0;

// A regular file that its owner may write and everybody may read, in the upper half, where zip
// keeps Unix modes.
constexpr zip_uint32_t plain_file = 0100644U << 16;

// The fixed part of a local file header, and where in it the version and the CRC-32 are.
constexpr std::size_t local_header_size = 30, version_at = 4, checksum_at = 14;
constexpr char version_of_deflate = 20;

/// Passes the deflated bytes of an entry to libzip, which copies them.
class EntrySource {
 public:
  EntrySource(const SegmentStream& content, const TemporaryFile* file)
      : content_(content), file_(file) {}

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
    stat.size = content_.size;
    stat.comp_size = content_.deflated_size;
    stat.crc = content_.crc;
    stat.comp_method = ZIP_CM_DEFLATE;
    return sizeof stat;
  }

  zip_int64_t read(std::span<char> out) {
    std::size_t filled = 0;
    while (filled < out.size() && extent_ < content_.extents.size()) {
      const Extent& extent = content_.extents[extent_];
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
    if (file_->try_read(extent.offset + offset_, out)) return true;
    zip_error_set(&error_, ZIP_ER_READ, errno);
    return false;
  }

  const SegmentStream& content_;
  const TemporaryFile* file_;
  std::size_t extent_ = 0;  ///< the one being read, and how far
  std::size_t offset_ = 0;
  zip_error_t error_{};
};

/// Receives what libzip writes.
class PackageSink {
 public:
  PackageSink(WholeFile& file, std::span<const PackageEntry> entries)
      : file_(file), coming_(entries) {
    zip_error_init(&error_);
  }
  ~PackageSink() { zip_error_fini(&error_); }
  PackageSink(const PackageSink&) = delete;
  PackageSink& operator=(const PackageSink&) = delete;

  static zip_int64_t callback(void* self, void* data, zip_uint64_t size, zip_source_cmd_t command) {
    return static_cast<PackageSink*>(self)->answer(data, size, command);
  }

 private:
  zip_int64_t answer(void* data, zip_uint64_t size, zip_source_cmd_t command) {
    switch (command) {
      case ZIP_SOURCE_STAT:
        return stat(*static_cast<zip_stat_t*>(data));
      case ZIP_SOURCE_WRITE:
        return write({static_cast<const char*>(data), size});
      case ZIP_SOURCE_SEEK_WRITE:
        return seek(data, size);
      case ZIP_SOURCE_TELL_WRITE:
        return static_cast<zip_int64_t>(file_.position());
      case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&error_, data, size);
      case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_WRITABLE;
      default:
        return 0;  // opening and closing need no work, and there is nothing to read
    }
  }

  /// libzip writes the local file header of an entry (APPNOTE 4.3.7) twice: before the content,
  /// still without its checksum and version, and complete after the content.
  bool begins_entry(std::string_view bytes) const {
    return !coming_.empty() && file_.position() == file_.size() &&
           bytes.size() == local_header_size && bytes.starts_with("PK\3\4");
  }

  /// The complete header from the start, so that writing it again changes nothing and the file can
  /// be hashed while it is written.
  std::string whole_header(std::string_view bytes) {
    std::string head(bytes);
    head[version_at] = version_of_deflate;
    for (std::size_t i = 0; i < 4; ++i)
      head[checksum_at + i] = static_cast<char>(coming_.front().content.crc >> (8 * i) & 0xFF);
    coming_ = coming_.subspan(1);
    return head;
  }

  static zip_int64_t stat(zip_stat_t& stat) {
    zip_stat_init(&stat);
    stat.valid = ZIP_STAT_SIZE;
    stat.size = 0;
    return sizeof stat;
  }

  zip_int64_t write(std::string_view bytes) {
    std::string head;
    if (begins_entry(bytes)) bytes = head = whole_header(bytes);
    if (file_.write(bytes)) return static_cast<zip_int64_t>(bytes.size());
    zip_error_set(&error_, ZIP_ER_WRITE, errno);
    return -1;
  }

  zip_int64_t seek(void* data, zip_uint64_t size) {
    const zip_int64_t position =
        zip_source_seek_compute_offset(file_.position(), file_.size(), data, size, &error_);
    if (position < 0) return -1;
    file_.set_position(static_cast<std::uint64_t>(position));
    return 0;
  }

  WholeFile& file_;
  std::span<const PackageEntry> coming_;  ///< entries whose headers are not written yet
  zip_error_t error_{};
};

/// Discards what a failed zip would write.
struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

[[noreturn]] void fail(const std::filesystem::path& path, zip_error_t* error) {
  const int code = zip_error_code_system(error);
  if (zip_error_system_type(error) == ZIP_ET_SYS && code != 0)
    throw output_error("Cannot write", path, code);
  if (zip_error_code_zip(error) == ZIP_ER_MEMORY || zip_error_code_zip(error) == ZIP_ER_OK)
    throw std::bad_alloc();  // libzip could not even allocate its own error
  throw OutputError(
      "Cannot write " + without_partial(path).string() + ": " + zip_error_strerror(error),
      "Name another folder with -o");
}

Archive open_archive(const std::filesystem::path& path, PackageSink& sink) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_function_create(PackageSink::callback, &sink, &error);
  if (!source) fail(path, &error);
  if (zip_t* archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error))
    return Archive(archive);
  zip_source_free(source);
  fail(path, &error);
}

zip_source_t* source_of(zip_t* archive, const PackageEntry& entry, const TemporaryFile* file) {
  if (!entry.file.empty()) return file_source(entry.file, zip_get_error(archive));
  auto source = std::make_unique<EntrySource>(entry.content, file);
  zip_source_t* zip_source = zip_source_function(archive, EntrySource::callback, source.get());
  if (zip_source) static_cast<void>(source.release());  // zip_source frees it
  return zip_source;
}

bool add(zip_t* archive, const PackageEntry& entry, const TemporaryFile* file) {
  zip_source_t* zip_source = source_of(archive, entry, file);
  if (!zip_source) return false;
  const zip_int64_t added = zip_file_add(archive, entry.name.c_str(), zip_source, ZIP_FL_ENC_UTF_8);
  if (added < 0) return zip_source_free(zip_source), false;
  const auto index = static_cast<zip_uint64_t>(added);
  if (!entry.file.empty() && zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) != 0)
    return false;
  return zip_file_set_dostime(archive, index, midnight, first_of_january_1980, 0) == 0 &&
         zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, plain_file) == 0;
}

/// Of the package, or a little more.
std::uint64_t size_of(std::span<const PackageEntry> entries) {
  constexpr std::uint64_t headers = 128;  // of an entry, both of them, without its names
  std::uint64_t size = headers;
  for (const PackageEntry& entry : entries)
    size += headers + 2 * entry.name.size() + entry.content.deflated_size;
  return size;
}

}  // namespace

WrittenFile write_package(const std::filesystem::path& folder, const std::string& name,
                          std::span<const PackageEntry> entries, const TemporaryFile* file) {
  const std::filesystem::path path = folder / path_of(name);
  WholeFile whole(folder, name);
  whole.expect(size_of(entries));
  PackageSink sink(whole, entries);
  Archive archive = open_archive(path, sink);
  for (const PackageEntry& entry : entries)
    if (!add(archive.get(), entry, file)) fail(path, zip_get_error(archive.get()));
  if (zip_close(archive.get()) != 0) fail(path, zip_get_error(archive.get()));
  static_cast<void>(archive.release());  // closed
  return whole.commit();
}

}  // namespace casebook
