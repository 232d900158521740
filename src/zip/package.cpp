// SPDX-License-Identifier: MIT
// Zips are written here, not by libzip: what goes into them is deflated and its checksum known, so
// that each byte can be written once, from front to back. libzip goes back to complete what it
// wrote, and asks for memory a hundred times for each document.
#include "zip/package.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "files/open.hpp"
#include "files/output_error.hpp"
#include "files/whole_file.hpp"
#include "text/ascii.hpp"
#include "zip/deflater.hpp"

namespace casebook {
namespace {

// The names below are those of PKWARE's APPNOTE.TXT 6.3.10, 4.3.7 to 4.3.16 and 4.4.

constexpr std::uint16_t version_made_by = 3 << 8 | 63;  // Unix, and the latest version
constexpr std::uint16_t version_of_stored = 10, version_of_deflated = 20, version_of_zip64 = 45;
constexpr std::uint16_t names_are_utf8 = 1 << 11;
constexpr std::uint16_t stored = 0, deflated = 8;

// The earliest date that a zip can contain: no clock time is written.
constexpr std::uint16_t first_of_january_1980 = 1 << 5 | 1;
constexpr std::uint16_t midnight = 0;

// A regular file that its owner may write and everybody may read, in the upper half, where zip
// keeps Unix modes.
constexpr std::uint32_t plain_file = 0100644U << 16;

// Stands where a number is too large, which then is in the extra field zip64.
constexpr std::uint32_t elsewhere = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint16_t many_entries = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint16_t zip64 = 1;

constexpr std::size_t block_size = std::size_t{1} << 20;

/// A number of `Integer`'s size, its lowest byte first.
template <typename Integer>
void put(std::string& out, Integer number) {
  for (std::size_t byte = 0; byte < sizeof number; ++byte)
    out += static_cast<char>(number >> (8 * byte) & 0xFF);
}

/// An entry as it stands in the zip.
struct Member {
  std::string_view name;
  std::uint16_t method = deflated;
  std::uint64_t size = 0;
  std::uint64_t compressed_size = 0;
  std::uint32_t crc = 0;
  std::uint64_t offset = 0;  ///< of its local file header

  bool is_large() const { return std::max(size, compressed_size) >= elsewhere; }
  bool is_far() const { return offset >= elsewhere; }
};

std::string extra_of(const Member& member, bool with_offset) {
  std::string numbers;
  if (member.is_large()) {
    put(numbers, member.size);
    put(numbers, member.compressed_size);
  }
  if (with_offset && member.is_far()) put(numbers, member.offset);
  if (numbers.empty()) return {};
  std::string extra;
  put(extra, zip64);
  put(extra, static_cast<std::uint16_t>(numbers.size()));
  return extra + numbers;
}

/// What both headers of an entry have in common.
void put_fields(std::string& out, const Member& member, const std::string& extra) {
  const bool is_ascii = std::ranges::all_of(member.name, casebook::is_ascii);
  put(out, !extra.empty()              ? version_of_zip64
           : member.method == deflated ? version_of_deflated
                                       : version_of_stored);
  put(out, is_ascii ? std::uint16_t{0} : names_are_utf8);
  put(out, member.method);
  put(out, midnight);
  put(out, first_of_january_1980);
  put(out, member.crc);
  for (const std::uint64_t size : {member.compressed_size, member.size})
    put(out, member.is_large() ? elsewhere : static_cast<std::uint32_t>(size));
  put(out, static_cast<std::uint16_t>(member.name.size()));
  put(out, static_cast<std::uint16_t>(extra.size()));
}

void put_local_file_header(std::string& out, const Member& member) {
  const std::string extra = extra_of(member, false);
  out += "PK\3\4";
  put_fields(out, member, extra);
  out.append(member.name).append(extra);
}

void put_central_directory_header(std::string& out, const Member& member) {
  constexpr std::uint16_t no_comment = 0, first_disk = 0, internal_attributes = 0;
  const std::string extra = extra_of(member, true);
  out += "PK\1\2";
  put(out, version_made_by);
  put_fields(out, member, extra);
  put(out, no_comment);
  put(out, first_disk);
  put(out, internal_attributes);
  put(out, plain_file);
  put(out, member.is_far() ? elsewhere : static_cast<std::uint32_t>(member.offset));
  out.append(member.name).append(extra);
}

/// Where the central directory is.
struct Directory {
  std::uint64_t entries, offset, size;

  bool is_large() const {
    return entries >= many_entries || offset >= elsewhere || size >= elsewhere;
  }
};

void put_zip64_end(std::string& out, const Directory& directory) {
  constexpr std::uint64_t size_of_rest = 44;
  constexpr std::uint32_t first_disk = 0, disks = 1;
  const std::uint64_t begin = directory.offset + directory.size;
  out += "PK\6\6";
  put(out, size_of_rest);
  put(out, version_made_by);
  put(out, version_of_zip64);
  put(out, first_disk);
  put(out, first_disk);
  put(out, directory.entries);
  put(out, directory.entries);
  put(out, directory.size);
  put(out, directory.offset);
  out += "PK\6\7";
  put(out, first_disk);
  put(out, begin);
  put(out, disks);
}

void put_end_of_central_directory(std::string& out, const Directory& directory) {
  constexpr std::uint16_t first_disk = 0, no_comment = 0;
  const bool large = directory.is_large();
  if (large) put_zip64_end(out, directory);
  out += "PK\5\6";
  put(out, first_disk);
  put(out, first_disk);
  const auto entries = large ? many_entries : static_cast<std::uint16_t>(directory.entries);
  put(out, entries);  // on this disk
  put(out, entries);  // on all
  put(out, large ? elsewhere : static_cast<std::uint32_t>(directory.size));
  put(out, large ? elsewhere : static_cast<std::uint32_t>(directory.offset));
  put(out, no_comment);
}

/// Has `read` fill a block at each offset of `size` bytes, and gives it to `take`.
template <typename Read, typename Take>
void for_each_block(std::uint64_t size, const Read& read, const Take& take) {
  std::string block;
  for (std::uint64_t at = 0; at < size; at += block.size()) {
    block.resize(std::min<std::uint64_t>(block_size, size - at));
    read(at, block);
    take(block);
  }
}

/// A file that becomes an entry.
class StoredFile {
 public:
  explicit StoredFile(const std::filesystem::path& path) : path_(path), file_(open_to_read(path)) {
    std::error_code error;
    size_ = std::filesystem::file_size(path, error);
    if (!file_.is_open() || error) fail();
  }

  std::uint64_t size() const { return size_; }

  /// Gives all of it to `take`, block by block.
  template <typename Take>
  void read(const Take& take) const {
    const auto fill = [&](std::uint64_t at, std::string& block) {
      if (!file_.read_at(at, block)) fail();
    };
    for_each_block(size_, fill, take);
  }

 private:
  [[noreturn]] void fail() const { throw output_error("Cannot read back", path_, errno); }

  const std::filesystem::path& path_;
  Descriptor file_;
  std::uint64_t size_ = 0;
};

class PackageWriter {
 public:
  PackageWriter(WholeFile& out, const TemporaryFile* file) : out_(out), file_(file) {}

  void add(const PackageEntry& entry) {
    if (entry.file.empty())
      add_deflated(entry);
    else
      add_stored(entry);
  }

  void finish() {
    const Directory directory{entries_, out_.size(), central_directory_.size()};
    put_end_of_central_directory(central_directory_, directory);
    out_.append(central_directory_);
  }

 private:
  void begin(const Member& member) {
    header_.clear();
    put_local_file_header(header_, member);
    put_central_directory_header(central_directory_, member);
    ++entries_;
    out_.append(header_);
  }

  void add_deflated(const PackageEntry& entry) {
    const SegmentStream& content = entry.content;
    begin({entry.name, deflated, content.size, content.deflated_size, content.crc, out_.size()});
    for (const Extent& extent : content.extents)
      if (extent.bytes)
        out_.append({extent.bytes, extent.size});
      else
        copy(extent);
  }

  /// From the temporary file.
  void copy(const Extent& extent) {
    for_each_block(
        extent.size,
        [&](std::uint64_t at, std::string& block) { file_->read(extent.offset + at, block); },
        [&](std::string_view block) { out_.append(block); });
  }

  /// Reads the file twice: its checksum stands before it.
  void add_stored(const PackageEntry& entry) {
    const StoredFile file(entry.file);
    std::uint32_t crc = 0;
    file.read([&](std::string_view block) { crc = crc_of(block, crc); });
    begin({entry.name, stored, file.size(), file.size(), crc, out_.size()});
    file.read([&](std::string_view block) { out_.append(block); });
  }

  WholeFile& out_;
  const TemporaryFile* file_;
  std::string header_, central_directory_;
  std::uint64_t entries_ = 0;
};

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
  WholeFile whole(folder, name);
  whole.expect(size_of(entries));
  PackageWriter writer(whole, file);
  for (const PackageEntry& entry : entries) writer.add(entry);
  writer.finish();
  return whole.commit();
}

}  // namespace casebook
