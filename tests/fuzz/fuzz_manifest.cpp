// SPDX-License-Identifier: MIT
// Whatever the manifest of an earlier export and what a killed run left claim, no file is touched
// that is not below their folder, and none of the user's in it.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "error.hpp"
#include "folder/earlier_export.hpp"
#include "folder/staging.hpp"
#include "folder/swap.hpp"

namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, std::string_view content) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary)
      .write(content.data(), static_cast<std::streamsize>(content.size()));
}

void require(bool holds) {
  if (!holds) std::abort();
}

fs::path scratch() {
  const fs::path shared = "/dev/shm";
  const fs::path parent = fs::exists(shared) ? shared : fs::temp_directory_path();
  return parent / ("casebook-fuzz-" + std::to_string(::getpid()));
}

/// `claims` may be several manifests, one after the other, with a NUL between.
void restore(const fs::path& folder, std::string_view claims) {
  const std::size_t middle = claims.find('\0');
  const fs::path hidden = casebook::Staging::inside(folder);
  write(hidden / "new/manifest.json", claims.substr(0, middle));
  write(hidden / "old/manifest.json",
        middle == std::string_view::npos ? claims : claims.substr(middle + 1));
  write(hidden / "old/documents/a.docx", "old");
  casebook::Staging left(hidden, folder);
  casebook::restore_earlier(left, folder);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view claims(reinterpret_cast<const char*>(data), size);
  const fs::path all = scratch(), folder = all / "out";
  write(all / "outside", "mine");
  write(folder / "mine", "mine");
  write(folder / "manifest.json", claims.substr(0, claims.find('\0')));
  try {
    casebook::EarlierExport earlier(folder);
    earlier.require_unchanged();
    for (const auto& name : earlier.names()) require(earlier.owns(name));
  } catch (const casebook::OutputError&) {
  }
  fs::remove(folder / "manifest.json");
  try {
    restore(folder, claims);
  } catch (const casebook::OutputError&) {
  }
  require(fs::file_size(all / "outside") == 4 && fs::file_size(folder / "mine") == 4);
  fs::remove_all(all);
  return 0;
}
