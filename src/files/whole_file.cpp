// SPDX-License-Identifier: MIT
#include "files/whole_file.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "files/digest.hpp"
#include "files/output_error.hpp"

namespace casebook {
namespace {

// Large enough that most documents are written at once, small enough for a core's cache.
constexpr std::size_t window_limit = std::size_t{1} << 20;
constexpr mode_t readable = 0666;  // less the umask

}  // namespace

WholeFile::WholeFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, readable)) {
  if (!descriptor_.is_open()) throw output_error("Cannot write", path_, errno);
}

WholeFile::~WholeFile() {
  if (!committed_) static_cast<void>(std::remove(path_.c_str()));
}

bool WholeFile::write(std::string_view bytes) {
  if (position_ >= window_begin_) {
    const auto at = static_cast<std::size_t>(position_ - window_begin_);
    window_.replace(at, std::min(bytes.size(), window_.size() - at), bytes);
    position_ += bytes.size();
    return window_.size() < window_limit || flush();
  }
  if (!flush() || !descriptor_.write_at(position_, bytes)) return false;
  position_ += bytes.size();
  window_begin_ = std::max(window_begin_, position_);
  return true;
}

bool WholeFile::flush() {
  if (!descriptor_.write_at(window_begin_, window_)) return false;
  window_begin_ += window_.size();
  window_.clear();
  return true;
}

WrittenFile WholeFile::commit() {
  WrittenFile written{size(), {}};
  if (window_begin_ == 0) written.sha256 = Sha256().update(window_).hex();
  if (!flush()) throw output_error("Cannot write", path_, errno);
  if (written.sha256.empty()) written.sha256 = hash();
  committed_ = true;
  return written;
}

std::string WholeFile::hash() const {
  Sha256 sha256;
  std::string block(window_limit, '\0');
  for (std::uint64_t at = 0; at < size(); at += block.size()) {
    block.resize(std::min<std::uint64_t>(block.size(), size() - at));
    if (!descriptor_.read_at(at, block)) throw output_error("Cannot read back", path_, errno);
    sha256.update(block);
  }
  return sha256.hex();
}

}  // namespace casebook
