// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "reader/reader.hpp"

namespace casebook {

/// The rows of `reader` in UTF-8, where a database does not vouch for it (SQLite keeps whatever
/// bytes it was given). A value that is no UTF-8 is taken for text in `encoding`; where none is
/// named, for a fault, and a source that is mostly so is refused at its end by SourceError. Throws
/// UsageError where there is no such encoding.
std::unique_ptr<Reader> decode_values(std::unique_ptr<Reader> reader, const std::string& encoding);

}  // namespace casebook
