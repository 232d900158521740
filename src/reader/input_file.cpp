// SPDX-License-Identifier: MIT
#include "reader/input_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "error.hpp"
#include "files/output_error.hpp"

namespace casebook {
namespace {

[[noreturn]] void refuse_unopened(const std::string& path, int code) {
  if (code == ENOENT) throw SourceError("There is no file " + path, "Check the path");
  throw SourceError(
      path + " cannot be opened: " + system_message(code),
      code == EBUSY ? "Close the programs that use it, and try again" : "Check who may read it");
}

}  // namespace

InputFile::InputFile(const std::string& path)
    : name_(path == "-" ? "standard input" : path), input_(path) {
  if (!input_.is_open()) refuse_unopened(path, errno);
  if (input_.kind() == RawInput::Kind::folder)
    throw SourceError(name_ + " is a folder, not a file", "Name a file inside it");
  if (input_.kind() != RawInput::Kind::file) return;
  size_ = input_.size();
  promised_ = *size_ - std::min(input_.position(), *size_);
}

std::string_view InputFile::head() {
  constexpr std::size_t enough = 4096;
  while (head_.size() < enough) {
    const std::size_t before = head_.size();
    head_.resize(enough);
    const std::size_t got = read_on(head_.data() + before, enough - before);
    head_.resize(before + got);
    if (got == 0) break;
  }
  return head_;
}

std::size_t InputFile::read(char* to, std::size_t capacity) {
  if (head_.empty()) return read_on(to, capacity);
  const std::size_t size = std::min(capacity, head_.size());
  std::memcpy(to, head_.data(), size);
  head_.erase(0, size);
  return size;
}

std::size_t InputFile::read_on(char* to, std::size_t capacity) {
  const std::ptrdiff_t got = input_.read(to, capacity);
  if (got < 0 && errno == ECANCELED) throw SourceError("Reading " + name_ + " was stopped");
  if (got < 0)
    throw SourceError(name_ + " cannot be read: " + system_message(errno),
                      "Check the disk it lies on");
  if (got == 0 && taken_ < promised_)
    throw SourceError(name_ + " became shorter while it was read",
                      "Wait until whoever writes it is done, and try again");
  taken_ += static_cast<std::uint64_t>(got);
  return static_cast<std::size_t>(got);
}

bool InputFile::holds_sqlite() const {
  char head[sqlite_magic.size()];
  return size_ && input_.peek(head) && std::string_view(head, sizeof head) == sqlite_magic;
}

}  // namespace casebook
