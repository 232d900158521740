// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "reader/reader.hpp"

namespace casebook {

/// The rows of `reader` in UTF-8, for a database that does not guarantee it (SQLite keeps any bytes
/// that it was given). A value that is not UTF-8 is decoded from `encoding`. If that is empty, the
/// value is an error in the data, and a source with mostly such values is refused at its end with
/// SourceError. Throws UsageError if there is no such encoding.
std::unique_ptr<Reader> decode_values(std::unique_ptr<Reader> reader, const std::string& encoding);

}  // namespace casebook
