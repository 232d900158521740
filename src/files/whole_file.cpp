// SPDX-License-Identifier: MIT
#include "files/whole_file.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "files/open.hpp"
#include "files/output_error.hpp"
#include "files/rename.hpp"
#include "files/sync.hpp"
#include "text/path.hpp"

namespace casebook {
namespace {

// Large enough that most documents are written at once, small enough for a core's cache.
constexpr std::size_t window_limit = std::size_t{1} << 20;

void remove_file(const std::filesystem::path& file) noexcept {
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
}

/// The folders usually exist, so they are made only if they turn out to be missing.
Descriptor make(const std::filesystem::path& folder, const std::filesystem::path& path) {
  Descriptor made = open_new(path);
  if (made.is_open() || errno != ENOENT || path.parent_path() == folder) return made;
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  if (error) throw output_error("Cannot make the folder", path.parent_path(), error);
  return open_new(path);
}

std::string hash_of(const Descriptor& file, std::uint64_t size, const std::filesystem::path& path) {
  Sha256 sha256;
  std::string block(window_limit, '\0');
  for (std::uint64_t at = 0; at < size; at += block.size()) {
    block.resize(std::min<std::uint64_t>(block.size(), size - at));
    if (!file.read_at(at, block)) throw output_error("Cannot read back", path, errno);
    sha256.update(block);
  }
  return sha256.hex();
}

}  // namespace

WrittenFile describe_file(const std::filesystem::path& folder, const std::string& name) {
  const std::filesystem::path path = folder / path_of(name);
  const Descriptor file = open_to_read(path);
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!file.is_open() || error) throw output_error("Cannot read back", path, errno);
  return {name, size, hash_of(file, size, path)};
}

void rename_whole(const std::filesystem::path& made, const std::filesystem::path& target,
                  Replacing replacing) {
  const std::filesystem::path folder = absolute_path(target).parent_path();
  const bool may_replace = replacing == Replacing::allowed;
  sync(made);
  const bool moved = rename_to_new(made, target);
  const bool exchanged = !moved && may_replace && exchange(made, target);
  if (!moved && !exchanged && !(may_replace && rename_over(made, target)))
    throw output_error("Cannot write", target, errno);
  try {
    sync(folder);
  } catch (...) {
    if (moved) static_cast<void>(rename_to_new(target, made));
    if (exchanged) static_cast<void>(exchange(made, target));
    throw;
  }
  if (exchanged) remove_file(made);  // what stood there before
}

void put_in_place(const std::filesystem::path& made, const std::filesystem::path& target,
                  Replacing replacing) {
  try {
    rename_whole(made, target, replacing);
  } catch (...) {
    remove_file(made);
    throw;
  }
}

WholeFile::WholeFile(const std::filesystem::path& folder, std::string name, Checksum checksum)
    : name_(std::move(name)),
      path_(folder / path_of(name_)),
      descriptor_(make(folder, path_)),
      checksum_(checksum) {
  if (!descriptor_.is_open()) throw output_error("Cannot write", path_, errno);
  if (checksum == Checksum::sha256) hash_.emplace();
}

WholeFile::~WholeFile() {
  if (!committed_) remove_file(path_);
}

void WholeFile::expect(std::uint64_t size) {
  window_.reserve(std::min<std::uint64_t>(size, window_limit));
}

void WholeFile::append(std::string_view bytes) {
  if (!write(bytes)) throw output_error("Cannot write", path_, errno);
}

bool WholeFile::write(std::string_view bytes) {
  if (position_ < window_begin_) return write_back(bytes);
  const auto at = static_cast<std::size_t>(position_ - window_begin_);
  window_.replace(at, std::min(bytes.size(), window_.size() - at), bytes);
  position_ += bytes.size();
  return window_.size() < window_limit || flush();
}

/// Writes over bytes that are on the disk. The hash stays valid if they are the same.
bool WholeFile::write_back(std::string_view bytes) {
  if (!flush()) return false;
  std::string there(std::min<std::uint64_t>(bytes.size(), window_begin_ - position_), '\0');
  if (!descriptor_.read_at(position_, there)) return false;
  if (there != bytes) {
    hash_.reset();
    if (!descriptor_.write_at(position_, bytes)) return false;
  }
  position_ += bytes.size();
  window_begin_ = std::max(window_begin_, position_);
  return true;
}

bool WholeFile::flush() {
  if (!descriptor_.write_at(window_begin_, window_)) return false;
  if (hash_) hash_->update(window_);
  window_begin_ += window_.size();
  window_.clear();
  return true;
}

WrittenFile WholeFile::commit() {
  WrittenFile written{name_, size(), {}};
  if (!flush()) throw output_error("Cannot write", path_, errno);
  if (checksum_ == Checksum::sha256)
    written.sha256 = hash_ ? hash_->hex() : hash_of(descriptor_, size(), path_);
  committed_ = true;
  return written;
}

}  // namespace casebook
