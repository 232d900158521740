// SPDX-License-Identifier: MIT
// The other half of the door to libzip: package.cpp writes.
#include "zip/package_reader.hpp"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "zip/part_name.hpp"
#include "zip/zip_fault.hpp"

namespace casebook {
namespace {

struct Close {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, Close>;

ZipFault damaged(const std::string& how) { return {ZipFault::Kind::damaged, how}; }

ZipFault too_large(const std::string& what) { return {ZipFault::Kind::too_large, what}; }

ZipFault too_large(std::string_view name, const ZipLimits& limits) {
  return too_large("holds too much: " + std::string(name) + " would take more than " +
                   std::to_string(limits.of_one >> 20) + " MB, or all that is needed more than " +
                   std::to_string(limits.of_all >> 20) + " MB");
}

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
  explicit Archive(std::string_view zip) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(zip.data(), zip.size(), 0, &error);
    if (source) opened.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (opened) return;
    zip_source_free(source);
    throw damaged("its zip cannot be read");
  }

  std::unique_ptr<zip_t, Close> opened;
};

PackageReader::PackageReader(std::string zip, const ZipLimits& limits)
    : zip_(std::move(zip)), limits_(limits), archive_(std::make_unique<Archive>(zip_)) {
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
  return inflate(entries_.at(part_key(name)).index, name);
}

std::string PackageReader::inflate(std::uint64_t index, std::string_view name) {
  zip_t* const archive = archive_->opened.get();
  zip_stat_t stat;
  if (zip_stat_index(archive, index, 0, &stat) != 0)
    throw damaged(std::string(name) + " cannot be read");
  if (stat.encryption_method != ZIP_EM_NONE)
    throw ZipFault(ZipFault::Kind::encrypted, "is encrypted");
  if (!can_office_inflate(stat))
    throw damaged(std::string(name) + " is compressed in a way that Office does not know");
  const std::uint64_t most = std::min(limits_.of_one, limits_.of_all - inflated_);
  if (stat.size > most) throw too_large(name, limits_);

  const File file(zip_fopen_index(archive, index, 0));
  std::string bytes;
  zip_int64_t got = file ? 1 : -1;
  for (std::size_t size = 0; got > 0; size += static_cast<std::size_t>(got)) {
    if (size > most) throw too_large(name, limits_);  // whatever size the zip declares
    bytes.resize(size + (std::size_t{1} << 16));
    got = zip_fread(file.get(), bytes.data() + size, bytes.size() - size);
    bytes.resize(size + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
  }
  if (got < 0 || bytes.size() != stat.size) throw damaged(std::string(name) + " cannot be read");
  inflated_ += bytes.size();
  return bytes;
}

}  // namespace casebook
