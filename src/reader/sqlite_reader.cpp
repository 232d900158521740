// SPDX-License-Identifier: MIT
#include "reader/sqlite_reader.hpp"

#include "error.hpp"

namespace casebook {

std::unique_ptr<Reader> open_sqlite_reader(const std::string& path, const ReaderOptions&) {
  throw SourceError(path + " cannot be read yet", "Export it as CSV");
}

}  // namespace casebook
