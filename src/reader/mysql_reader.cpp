// SPDX-License-Identifier: MIT
#include "reader/mysql_reader.hpp"

#include "error.hpp"

namespace casebook {

std::unique_ptr<Reader> open_mysql_reader(const ReaderOptions&) {
  throw SourceError("MySQL cannot be read yet", "Export the view as CSV");
}

}  // namespace casebook
