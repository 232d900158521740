// SPDX-License-Identifier: MIT
// Whatever an option file of MySQL holds, it is read, and no name has an underscore.
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "reader/mysql/option_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const int file = ::memfd_create("options", MFD_CLOEXEC);
  if (file < 0 || ::fchmod(file, 0600) != 0 ||
      ::write(file, data, size) != static_cast<ssize_t>(size))
    std::abort();
  for (const auto& [name, value] :
       casebook::read_option_file("/proc/self/fd/" + std::to_string(file)))
    if (name.find('_') != std::string::npos) std::abort();
  ::close(file);
  return 0;
}
