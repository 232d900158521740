// SPDX-License-Identifier: MIT
#include "folder/scratch_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

#include "files/output_error.hpp"

namespace casebook {
namespace {

constexpr const char* journal_name = "journal";
constexpr mode_t everyone = 0777, readable = 0666;  // less the umask

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Takes away all but the journal.
void clear(const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
    if (entry.path().filename() != journal_name) std::filesystem::remove_all(entry.path(), ignored);
}

/// Opens and locks the folder. The lock goes with the process that holds it, however it ends.
Descriptor locked(const std::filesystem::path& folder, const std::filesystem::path& parent) {
  Descriptor lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (lock.is_open() && ::flock(lock.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    throw OutputError("Another run is writing to " + parent.string(),
                      "Wait until it is done, or name another folder with -o");
  return lock;
}

Descriptor made_and_locked(const std::filesystem::path& folder,
                           const std::filesystem::path& parent) {
  if (::mkdir(folder.c_str(), everyone) != 0 && errno != EEXIST)
    throw output_error("Cannot write to", parent, errno);
  Descriptor lock = locked(folder, parent);
  if (!lock.is_open()) throw output_error("Cannot use", folder, errno);
  return lock;
}

Descriptor open_journal(const std::filesystem::path& journal) {
  Descriptor file(
      ::open(journal.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, readable));
  if (!file.is_open()) throw output_error("Cannot write", journal, errno);
  return file;
}

}  // namespace

ScratchFolder::ScratchFolder(const std::filesystem::path& parent)
    : path_(parent / name),
      lock_(made_and_locked(path_, parent)),
      journal_(open_journal(path_ / journal_name)),
      left_over_(lines_of(path_ / journal_name)) {
  clear(path_);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void ScratchFolder::refuse_live_run(const std::filesystem::path& parent) {
  static_cast<void>(locked(parent / name, parent));
}

void ScratchFolder::note(std::string_view published_name) {
  const std::string line = std::string(published_name) + '\n';
  if (::write(journal_.number(), line.data(), line.size()) != static_cast<ssize_t>(line.size()))
    throw output_error("Cannot write", path_ / journal_name, errno);
}

}  // namespace casebook
