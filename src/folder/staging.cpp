// SPDX-License-Identifier: MIT
#include "folder/staging.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "files/output_error.hpp"
#include "files/partial_name.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

constexpr mode_t everyone = 0777;  // less the umask

Descriptor open_folder(const fs::path& folder) {
  return Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

/// The lock ends with the process that holds it. A file system without locks has none.
void lock(const Descriptor& folder, const fs::path& shown, Locking locking = Locking::alone) {
  const int kind = locking == Locking::shared ? LOCK_SH : LOCK_EX;
  if (::flock(folder.number(), kind | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    throw OutputError("Another run is writing to " + shown.string(),
                      "Wait until it is done, or name another folder with -o");
}

/// Whether `path` still names `folder`: the previous holder of the lock may have removed it.
bool is_there(const Descriptor& folder, const fs::path& path) {
  struct stat open {
  }, named{};
  if (::fstat(folder.number(), &open) != 0) throw output_error("Cannot use", path, errno);
  if (::lstat(path.c_str(), &named) != 0 && errno != ENOENT)
    throw output_error("Cannot use", path, errno);
  return open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

Descriptor made_and_locked(const fs::path& path, const fs::path& shown) {
  for (;;) {
    if (::mkdir(path.c_str(), everyone) != 0 && errno != EEXIST)
      throw output_error("Cannot write to", shown, errno);
    Descriptor folder = open_folder(path);
    if (!folder.is_open() && errno == ENOENT) continue;
    if (!folder.is_open() && (errno == ENOTDIR || errno == ELOOP))
      throw OutputError(path.string() + " is in the way, and no folder of casebook's",
                        "Move it to another place, or name another folder with -o");
    if (!folder.is_open()) throw output_error("Cannot use", path, errno);
    lock(folder, shown);
    if (is_there(folder, path)) return folder;
  }
}

}  // namespace

fs::path Staging::inside(const fs::path& folder) { return folder / partial_suffix; }

fs::path Staging::beside(const fs::path& folder) {
  return folder.parent_path() / hidden_name(folder.filename().string());
}

Staging::Staging(fs::path path, const fs::path& folder)
    : path_(std::move(path)), lock_(made_and_locked(path_, folder)) {}

Staging::~Staging() {
  if (kept_) return;
  std::error_code ignored;  // the next run removes the rest
  fs::remove_all(path_, ignored);
}

void Staging::clear() const noexcept {
  std::error_code ignored;
  for (fs::directory_iterator entry(path_, ignored), end; entry != end; entry.increment(ignored))
    fs::remove_all(entry->path(), ignored);
}

Descriptor lock_folder(const fs::path& folder, Locking locking) {
  Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened.is_open()) throw output_error("Cannot read", folder, errno);
  lock(opened, folder, locking);
  return opened;
}

}  // namespace casebook
