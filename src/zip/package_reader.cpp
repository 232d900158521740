// SPDX-License-Identifier: MIT
// The other half of the door to libzip: package.cpp writes.
#include "zip/package_reader.hpp"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "zip/file_source.hpp"
#include "zip/part_name.hpp"
#include "zip/zip_fault.hpp"

namespace casebook {
namespace {

struct Close {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

ZipFault damaged(const std::string& how) { return {ZipFault::Kind::damaged, how}; }

ZipFault too_large(const std::string& what) { return {ZipFault::Kind::too_large, what}; }

/// A part must be named by steps that lead down, joined by slashes.
bool leads_elsewhere(std::string_view name) {
  if (name.starts_with('/') || name.find('\\') != std::string_view::npos) return true;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t slash = std::min(name.find('/', at), name.size());
    const std::string_view step = name.substr(at, slash - at);
    if (step.empty() || step == "." || step == "..") return true;
    at = slash + 1;
  }
  return false;
}

bool can_office_inflate(const zip_stat_t& stat) {
  return stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE;
}

}  // namespace

struct PackageReader::Archive {
  explicit Archive(std::string bytes) : zip(std::move(bytes)) {
    zip_error_t error;
    zip_error_init(&error);
    open(zip_source_buffer_create(zip.data(), zip.size(), 0, &error), &error);
    size = zip.size();
  }

  explicit Archive(const std::filesystem::path& file) {
    zip_error_t error;
    zip_error_init(&error);
    open(file_source(file, &error), &error);
    size = std::filesystem::file_size(file);
  }

  void open(zip_source_t* source, zip_error_t* error) {
    if (source) opened.reset(zip_open_from_source(source, ZIP_RDONLY, error));
    zip_error_fini(error);
    if (opened) return;
    zip_source_free(source);
    throw damaged("its zip cannot be read");
  }

  std::string zip;         ///< empty: it is read from a file
  std::uint64_t size = 0;  ///< of the zip
  std::unique_ptr<zip_t, Close> opened;
};

struct PackagePart::File {
  std::unique_ptr<zip_file_t, Close> opened;
};

PackagePart::PackagePart(std::string name, std::uint64_t size, std::uint64_t most)
    : name_(std::move(name)), size_(size), most_(most), file_(std::make_unique<File>()) {}

PackagePart::~PackagePart() = default;

void PackagePart::check_size() const {
  if (std::max(size_, taken_) > most_)  // whatever size the zip declares
    throw too_large("holds too much: " + name_ + " would take more than " +
                    std::to_string(most_ >> 20) + " MB");
}

std::size_t PackagePart::read(char* to, std::size_t capacity) {
  const zip_int64_t got = zip_fread(file_->opened.get(), to, capacity);
  if (got < 0 || (got == 0 && taken_ != size_)) throw damaged(name_ + " cannot be read");
  taken_ += static_cast<std::uint64_t>(got);
  check_size();
  return static_cast<std::size_t>(got);
}

PackageReader::PackageReader(std::string zip, const ZipLimits& limits)
    : limits_(limits), archive_(std::make_unique<Archive>(std::move(zip))) {
  list();
}

PackageReader::PackageReader(const std::filesystem::path& file, const ZipLimits& limits)
    : limits_(limits), archive_(std::make_unique<Archive>(file)) {
  list();
}

PackageReader::~PackageReader() = default;

void PackageReader::list() {
  zip_t* const archive = archive_->opened.get();
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
  if (count > limits_.entries)
    throw too_large("holds more than " + std::to_string(limits_.entries) + " parts");
  for (zip_uint64_t index = 0; index < count; ++index) {
    const char* const raw = zip_get_name(archive, index, 0);
    if (!raw) throw damaged("a part has no name");
    const std::string name = raw;
    if (name.ends_with('/')) continue;  // a folder, which holds nothing
    if (leads_elsewhere(name)) throw damaged("the name '" + name + "' is not one of a part");
    if (!entries_.emplace(part_key(name), Entry{name, index}).second)
      throw damaged("it holds " + name + " twice");
  }
}

std::string PackageReader::find(std::string_view name) const {
  const auto found = entries_.find(part_key(name));
  return found == entries_.end() ? "" : found->second.name;
}

std::string PackageReader::read(std::string_view name) {
  const auto part = open(name);
  part->most_ = std::min(part->most_, limits_.of_all - inflated_);
  part->check_size();
  std::string bytes;
  constexpr std::size_t block = std::size_t{1} << 16;
  for (std::size_t got = block; got > 0;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + block);
    got = part->read(bytes.data() + size, block);
    bytes.resize(size + got);
  }
  inflated_ += bytes.size();
  return bytes;
}

std::unique_ptr<PackagePart> PackageReader::open(std::string_view name) {
  constexpr std::uint64_t harmless = std::uint64_t{64} << 20;
  zip_t* const archive = archive_->opened.get();
  const std::uint64_t index = entries_.at(part_key(name)).index;
  zip_stat_t stat;
  if (zip_stat_index(archive, index, 0, &stat) != 0)
    throw damaged(std::string(name) + " cannot be read");
  if (stat.encryption_method != ZIP_EM_NONE)
    throw ZipFault(ZipFault::Kind::encrypted, "is encrypted");
  if (!can_office_inflate(stat))
    throw damaged(std::string(name) + " is compressed in a way that Office does not know");
  std::uint64_t most = limits_.of_one;
  if (limits_.ratio > 0) most = std::min(most, std::max(harmless, limits_.ratio * archive_->size));
  std::unique_ptr<PackagePart> part(new PackagePart(std::string(name), stat.size, most));
  part->check_size();
  part->file_->opened.reset(zip_fopen_index(archive, index, 0));
  if (!part->file_->opened) throw damaged(std::string(name) + " cannot be read");
  return part;
}

}  // namespace casebook
